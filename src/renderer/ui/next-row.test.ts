import { describe, expect, it } from 'vitest';
import { nextRow } from './next-row.ts';

describe('nextRow', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 49, 49],
    ['ArrowUp', 0, -1],
    ['PageDown', 45, 49],
    ['PageUp', 4, 0],
    ['Home', 30, 0],
    ['End', 3, 49],
  ])('%s on row %i of 50 leads to %i', (key, from, to) => {
    expect(nextRow(key, from, 50)).toBe(to);
  });

  it('leaves other keys alone', () => {
    expect(nextRow('Enter', 3, 50)).toBeNull();
  });
});
