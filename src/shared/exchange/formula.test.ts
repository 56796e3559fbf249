import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neutralise, restore } from './formula.ts';

const odd = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '1', 'a', ' ', ',') });

test('any text comes back as it was', () => {
  fc.assert(fc.property(fc.oneof(odd, fc.string()), (text) => restore(neutralise(text)) === text));
});

test('nothing that a spreadsheet would carry out leaves as it is', () => {
  for (const text of ['=1+1', "=cmd|' /C calc'!A0", '@SUM(A1)', '+1+cmd', '-1+cmd', '\t=1', '\r=1']) {
    expect(neutralise(text)).toBe(`'${text}`);
  }
});

test('numbers and apostrophes that guard nothing stay', () => {
  for (const text of ['+31 6 12345678', '-5', "'s-Hertogenbosch", "'t Hart", '030 1234567']) {
    expect(neutralise(text)).toBe(text);
    expect(restore(text)).toBe(text);
  }
});
