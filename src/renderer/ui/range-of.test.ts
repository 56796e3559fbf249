import { expect, it } from 'vitest';
import { rangeOf } from './range-of.ts';

it('runs both ways, and stays within the list', () => {
  expect(rangeOf(2, 4, 10)).toEqual([2, 3, 4]);
  expect(rangeOf(4, 2, 10)).toEqual([2, 3, 4]);
  expect(rangeOf(8, 12, 10)).toEqual([8, 9]);
  expect(rangeOf(-1, 0, 10)).toEqual([0]);
  expect(rangeOf(0, 3, 0)).toEqual([]);
});
