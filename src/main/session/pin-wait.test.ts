import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_WRONG_PINS, pinWait } from './pin-wait.ts';

const AT = '2026-11-23T10:00:00.000Z';
const after = (ms: number) => new Date(Date.parse(AT) + ms);

it('forgives two slips of the finger', () => {
  expect(pinWait(NO_WRONG_PINS, after(0))).toBe(0);
  expect(pinWait({ count: 2, lastAt: AT }, after(0))).toBe(0);
});

it('grows with each wrong PIN, up to an hour', () => {
  const waits = [3, 4, 5, 6, 7, 8, 9, 500].map((count) => pinWait({ count, lastAt: AT }, after(0)) / 1_000);
  expect(waits).toEqual([5, 15, 60, 300, 900, 3_600, 3_600, 3_600]);
});

it('runs out', () => {
  expect(pinWait({ count: 4, lastAt: AT }, after(5_000))).toBe(10_000);
  expect(pinWait({ count: 4, lastAt: AT }, after(15_000))).toBe(0);
});

it('is never longer than an hour, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.nat(1_000), fc.integer({ min: -1e12, max: 1e12 }), (count, ms) => {
      const wait = pinWait({ count, lastAt: AT }, after(ms));
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(3_600_000);
    }),
  );
});
