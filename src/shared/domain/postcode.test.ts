import { describe, expect, it } from 'vitest';
import { parsePostcode } from './postcode.ts';

describe('a postcode', () => {
  it('is kept in one form, however it was typed', () => {
    for (const text of ['1234AB', '1234 ab', ' 1234  Ab ']) expect(parsePostcode(text)).toBe('1234 AB');
  });

  it('of another country has its letters before it', () => {
    expect(parsePostcode('d-48529')).toBe('D-48529');
    expect(parsePostcode('B - 2300')).toBe('B-2300');
    expect(parsePostcode('GB-SW1A 1AA')).toBe('GB-SW1A 1AA');
  });

  it('is none in another form', () => {
    for (const text of ['', '0123 AB', '1234', '1234 A', '12345 AB', '1234 SS', '48529', 'D-', 'D-4<8'])
      expect(parsePostcode(text), text).toBeNull();
  });
});
