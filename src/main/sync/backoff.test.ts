import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

describe('the pause after a failure', () => {
  it('is never nothing and never over a minute, whatever happened before', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, chance) => {
        const pause = backoffMs(failures, null, () => chance);
        expect(pause).toBeGreaterThanOrEqual(100);
        expect(pause).toBeLessThanOrEqual(60_000);
      }),
    );
  });

  it('grows with the failures and is spread out by chance', () => {
    expect(backoffMs(1, null, () => 0.999)).toBeLessThan(1_000);
    expect(backoffMs(5, null, () => 0.999)).toBeGreaterThan(10_000);
    expect(backoffMs(5, null, () => 0.01)).toBeLessThan(1_000);
  });

  it('is at least what the service asked for', () => {
    expect(backoffMs(1, 30, () => 0)).toBe(30_000);
  });
});
