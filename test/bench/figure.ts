/** One measured figure with the baseline of the same run; `ratio` is value / baseline. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number | null;
  readonly ratio: number | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** Makes a figure; numbers are rounded to four significant digits. */
export function figure(
  name: string,
  value: number,
  unit: string,
  baseline: number | null,
  detail: Readonly<Record<string, unknown>> = {},
): Figure {
  const ratio = baseline === null ? null : rounded(value / baseline);
  return { name, value: rounded(value), unit, baseline: baseline === null ? null : rounded(baseline), ratio, detail };
}

/** The value below which the given share of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  const value = sorted[index];
  if (value === undefined) throw new Error('No samples');
  return value;
}
