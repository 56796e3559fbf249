import { describe, expect, it } from 'vitest';
import { expectedCost, totalCost } from './cost-estimate.ts';
import { maintenanceKindSchema } from './maintenance.ts';

describe('expected cost', () => {
  it('is what the garage said, where it said something', () => {
    expect(expectedCost({ kind: 'service', costCents: 12_345 })).toEqual({ from: 12_345, to: 12_345 });
    expect(expectedCost({ kind: 'repair', costCents: 0 })).toEqual({ from: 0, to: 0 });
  });

  it('is else an estimate from a lower to a higher amount, and none for work that may be anything', () => {
    for (const kind of maintenanceKindSchema.options) {
      const cost = expectedCost({ kind, costCents: null });
      if (cost) expect(cost.from).toBeLessThan(cost.to);
    }
    expect(expectedCost({ kind: 'other', costCents: null })).toBeNull();
  });

  it('adds up what is known', () => {
    const apk = { kind: 'apk', costCents: null } as const;
    const service = { kind: 'service', costCents: 20_000 } as const;
    const other = { kind: 'other', costCents: null } as const;
    expect(totalCost([apk, service, other])).toEqual({ from: 23_500, to: 26_500 });
    expect(totalCost([other])).toBeNull();
    expect(totalCost([])).toBeNull();
  });
});
