import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shrink } from './world/shrink.ts';

describe('shrinking a history', () => {
  it('leaves the steps that it fails by, in their order', async () => {
    const property = fc.asyncProperty(fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 3 }), async (culprits) => {
      const steps = Array.from({ length: 61 }, (_, index) => index);
      const fails = async (kept: readonly number[]) => culprits.every((step) => kept.includes(step));
      expect(await shrink(steps, fails, 1_000)).toEqual(culprits.toSorted((a, b) => a - b));
    });
    await fc.assert(property, { numRuns: 50 });
  });

  it('ends after the number of attempts, with something that fails', async () => {
    let attempts = 0;
    const kept = await shrink(
      [1, 2, 3, 4, 5, 6, 7, 8],
      async (steps) => {
        attempts += 1;
        return steps.includes(3);
      },
      3,
    );
    expect(attempts).toBe(3);
    expect(kept).toContain(3);
  });
});
