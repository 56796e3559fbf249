const LOOK_EVERY_MS = 5_000;

export interface IdleLockDeps {
  /** Since the last key or movement of the mouse, anywhere on this computer. */
  readonly idleSeconds: () => number;
  /** From the settings; 0 means never. */
  readonly minutes: () => number;
  readonly lock: () => void;
}

/** Whether the desk was left alone for as long as the settings allow. */
export function leftAlone(idleSeconds: number, minutes: number): boolean {
  return minutes > 0 && idleSeconds >= minutes * 60;
}

/** Locks a desk that nobody is at; answers how to stop looking. */
export function startIdleLock({ idleSeconds, minutes, lock }: IdleLockDeps): () => void {
  const timer = setInterval(() => {
    if (leftAlone(idleSeconds(), minutes())) lock();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
