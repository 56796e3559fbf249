/** A pause that can be cut short. */
export interface Pause {
  /** Resolves after so many milliseconds, or at the next `end`; at once when `end` came while nobody waited. */
  wait(ms: number): Promise<void>;
  end(): void;
}

export function createPause(): Pause {
  let finish: (() => void) | null = null;
  let ended = false;
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          finish = null;
          ended = false;
          resolve();
        };
        const timer = setTimeout(done, ended ? 0 : ms);
        finish = done;
      }),
    end: () => {
      ended = true;
      finish?.();
    },
  };
}
