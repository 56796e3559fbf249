import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjust, type Pace } from './pace.ts';

const newPace = (): Pace => ({ amount: 150, least: 100, most: 500, aimMs: 16 });

function run(pace: Pace, turns: number, msPerItem: number): number {
  for (let turn = 0; turn < turns; turn += 1) adjust(pace, pace.amount, pace.amount * msPerItem);
  return pace.amount;
}

describe('the amount done in one turn', () => {
  it('comes to what takes the time aimed at', () => {
    expect(run(newPace(), 12, 16 / 300)).toBeCloseTo(300, -1);
  });

  it('goes down on a slow computer and up on a fast one, within its limits', () => {
    expect(run(newPace(), 12, 10)).toBe(100);
    expect(run(newPace(), 12, 0)).toBe(500);
  });

  it('never leaves its limits, whatever was measured', () => {
    const pace = newPace();
    fc.assert(
      fc.property(fc.nat(2_000), fc.double({ min: 0, max: 60_000, noNaN: true }), (done, tookMs) => {
        adjust(pace, done, tookMs);
        return Number.isInteger(pace.amount) && pace.amount >= pace.least && pace.amount <= pace.most;
      }),
    );
  });
});
