import type { Maintenance, MaintenanceKind } from './maintenance.ts';

/** Euro cents, VAT included. */
export interface CostRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What kinds of work cost about, for a middle-sized car. Own estimates of this project for its demo garage, of 2026: no
 * price of any garage, and from no source outside. Work that may be anything has none.
 */
const ESTIMATES: Readonly<Record<MaintenanceKind, CostRange | null>> = {
  apk: { from: 3_500, to: 6_500 },
  service: { from: 17_500, to: 42_500 },
  tyres: { from: 6_000, to: 12_000 },
  brakes: { from: 17_500, to: 40_000 },
  repair: null,
  other: null,
};

/** What a line is expected to cost: the amount of the garage where it gave one, else the estimate for its kind. */
export function expectedCost({ kind, costCents }: Pick<Maintenance, 'kind' | 'costCents'>): CostRange | null {
  return costCents === null ? ESTIMATES[kind] : { from: costCents, to: costCents };
}

/** All together; `null` when nothing is known of any. */
export function totalCost(lines: readonly Pick<Maintenance, 'kind' | 'costCents'>[]): CostRange | null {
  const known = lines.map(expectedCost).filter((cost) => cost !== null);
  if (known.length === 0) return null;
  return known.reduce((sum, cost) => ({ from: sum.from + cost.from, to: sum.to + cost.to }));
}
