import { describe, expect, it } from 'vitest';
import { formatAge, formatDay, formatMoment, formatPast, parseDay } from './dates.ts';

describe('parseDay', () => {
  it.each([
    ['1-3-2027', '2027-03-01'],
    ['01/03/27', '2027-03-01'],
    ['1 3 2027', '2027-03-01'],
    ['01.03.2027', '2027-03-01'],
    ['01032027', '2027-03-01'],
    ['010327', '2027-03-01'],
    [' 29-02-2028 ', '2028-02-29'],
    ['1-1-98', '1998-01-01'],
  ])('reads %s as %s', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });

  it.each(['', '31-02-2027', '29-02-2027', '32-01-2027', '1-13-2027', 'morgen', '2027-03-01', '1-3-202'])(
    'sees no day in "%s"',
    (typed) => {
      expect(parseDay(typed)).toBeNull();
    },
  );
});

describe('dates on screen', () => {
  it('writes a day with two digits for day and month, in the order of the language', () => {
    expect(formatDay('2027-03-01', 'nl')).toBe('01-03-2027');
    expect(formatDay('2027-03-01', 'en')).toBe('01/03/2027');
  });

  it('reads back what it wrote', () => {
    expect(parseDay(formatDay('2027-03-01', 'nl'))).toBe('2027-03-01');
  });

  it('shows a moment on the Dutch clock, in summer and winter', () => {
    expect(formatMoment('2026-07-01T22:30:00.000Z', 'nl')).toBe('02-07-2026 00:30');
    expect(formatMoment('2026-12-01T22:30:00.000Z', 'nl')).toBe('01-12-2026 23:30');
  });

  it('says an age in its largest whole unit', () => {
    const now = Date.parse('2026-05-01T12:00:00.000Z');
    expect(formatAge('2026-05-01T11:57:10.000Z', now, 'nl')).toBe('2 minuten geleden');
    expect(formatAge('2026-05-01T12:00:20.000Z', now, 'nl')).toBe('over 20 seconden');
    expect(formatAge('2026-04-29T12:00:00.000Z', now, 'en')).toBe('2 days ago');
  });

  it('is never ahead for what has happened, though the clock of the screen stood still since', () => {
    const now = Date.parse('2026-05-01T12:00:00.000Z');
    expect(formatPast('2026-05-01T12:00:01.000Z', now, 'en')).toBe('now');
    expect(formatPast('2026-05-01T11:57:10.000Z', now, 'nl')).toBe('2 minuten geleden');
  });
});
