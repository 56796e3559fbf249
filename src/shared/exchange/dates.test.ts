import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate, readYear } from './dates.ts';

const days = fc
  .date({ min: new Date('1900-03-01'), max: new Date('2068-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('every day is read in every way that people write it', () => {
  fc.assert(
    fc.property(days, (iso) => {
      const [year = '', month = '', day = ''] = iso.split('-');
      const ways = [
        iso,
        `${day}-${month}-${year}`,
        `${Number(day)}/${Number(month)}/${year}`,
        `${day}.${month}.${year}`,
      ];
      const names = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');
      ways.push(
        `${Number(day)} ${names[Number(month) - 1]} ${year}`,
        `${iso}T12:30:00Z`,
        `${day}-${month}-${year} 09:15`,
      );
      ways.push(iso.replaceAll('-', ''));
      if (Number(year) >= 1970) ways.push(`${day}-${month}-${year.slice(2)}`);
      for (const way of ways) expect(readDate(way), way).toBe(iso);
    }),
  );
});

test('numbers of Excel are days, and what is no day is none', () => {
  expect(readDate('46387')).toBe('2026-12-31');
  expect(readDate('46387.0')).toBe('2026-12-31');
  for (const none of ['31-02-2026', '12-31-2026', '0', '2026', 'morgen', '', '1-1-1', '99999999']) {
    expect(readDate(none), none).toBeNull();
  }
});

test('a year stands alone or in a day', () => {
  expect(readYear('2019')).toBe(2019);
  expect(readYear('2019,0')).toBe(2019);
  expect(readYear('12-03-2019')).toBe(2019);
  for (const none of ['2,018', 'twee', '1700', '']) expect(readYear(none), none).toBeNull();
});
