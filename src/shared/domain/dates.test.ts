import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, dutchDay } from './dates.ts';

describe('calendar days', () => {
  it('are counted over the change to summer time without losing one', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  });

  it('are added over the end of a leap February', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  });

  it('turn at midnight in the Netherlands, in winter and in summer', () => {
    expect(dutchDay(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31');
    expect(dutchDay(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01');
    expect(dutchDay(new Date('2026-07-31T22:00:00Z'))).toBe('2026-08-01');
  });
});
