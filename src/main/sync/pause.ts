/** A pause that can be cut short. */
export interface Pause {
  /** Resolves after so many milliseconds, or at the next `end`. */
  wait(ms: number): Promise<void>;
  end(): void;
}

export function createPause(): Pause {
  let finish: (() => void) | null = null;
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => finish?.(), ms);
        finish = () => {
          clearTimeout(timer);
          finish = null;
          resolve();
        };
      }),
    end: () => finish?.(),
  };
}
