const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/**
 * Milliseconds to the next attempt after so many failures in a row: full jitter, so that the desks of a garage do not
 * come back all at once; at least what the service asked for (`retryAfter`, seconds).
 */
export function backoffMs(failures: number, retryAfter: number | null, random: () => number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  const jittered = Math.max(100, random() * ceiling);
  return Math.max(jittered, (retryAfter ?? 0) * 1_000);
}
