import { describe, expect, it } from 'vitest';
import { parseTime } from './parse-time.ts';

describe('a time typed at a counter', () => {
  it.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['930', '09:30'],
    ['1645', '16:45'],
    ['9u15', '09:15'],
    [' 8 ', '08:00'],
    ['0:00', '00:00'],
  ])('%s is read as %s', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });

  it.each(['', '24:00', '9:60', 'negen', '9:3', '12345'])('%s is no time', (text) => {
    expect(parseTime(text)).toBeNull();
  });
});
