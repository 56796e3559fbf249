/** How much is done in one turn. */
export interface Pace {
  amount: number;
  readonly least: number;
  readonly most: number;
  /** What a turn should take: longer, and whoever waits for an answer notices; much shorter, and it costs throughput. */
  readonly aimMs: number;
}

/**
 * Fits the amount to the computer: towards what would have taken the time aimed at. Half way only, since one turn may be
 * slow for reasons of its own.
 */
export function adjust(pace: Pace, done: number, tookMs: number): void {
  if (done <= 0) return;
  const fitting = (done / Math.max(tookMs, 0.1)) * pace.aimMs;
  const next = Math.round((pace.amount + fitting) / 2);
  pace.amount = Math.min(pace.most, Math.max(pace.least, next));
}
