/** Wrong PINs of this desk in a row, whoever they were for: trying each colleague in turn gains nothing. */
export interface WrongPins {
  readonly count: number;
  readonly lastAt: string | null;
}

export const NO_WRONG_PINS: WrongPins = { count: 0, lastAt: null };

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
/** After the third, fourth ... wrong PIN; the last one counts for all that follow. */
const WAITS_MS = [5 * SECOND_MS, 15 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, 60 * MINUTE_MS];
const FREE_TRIES = 3;

/** Until the next PIN is looked at, in milliseconds. A clock that was put back makes the wait no longer than it is. */
export function pinWait({ count, lastAt }: WrongPins, now: Date): number {
  if (lastAt === null || count < FREE_TRIES) return 0;
  const wait = WAITS_MS[Math.min(count - FREE_TRIES, WAITS_MS.length - 1)] ?? 0;
  const passed = now.getTime() - Date.parse(lastAt);
  return Math.min(wait, Math.max(0, wait - passed));
}
