import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone, parsePhone } from './phone.ts';

describe('a telephone number', () => {
  it('is one in every spelling that people use', () => {
    for (const text of [
      '0612345678',
      '06-12345678',
      '06 12 34 56 78',
      '+31 6 12345678',
      '0031612345678',
      '+31 (0)6 12345678',
    ])
      expect(parsePhone(text), text).toBe('+31612345678');
    expect(parsePhone('030 - 123 45 67')).toBe('+31301234567');
    expect(parsePhone('0049 30 901820')).toBe('+4930901820');
    expect(parsePhone('+32 470 12 34 56')).toBe('+32470123456');
    expect(parsePhone('0900-4427243')).toBe('+319004427243');
    // The demo's, which nobody can have.
    expect(parsePhone('06 00 12 34 56')).toBe('+31600123456');
  });

  it('is none when it cannot be dialled, or says more than a number', () => {
    for (const text of ['', '12', '06-123', 'geen', '061234567890123', '06-12345678 na vijven', '030 1234567 tst. 12'])
      expect(parsePhone(text), text).toBeNull();
  });

  it('is shown as people here write it, a foreign one with its country', () => {
    expect(formatPhone('+31612345678')).toBe('06 12345678');
    expect(formatPhone('+31301234567')).toBe('030 123 4567');
    expect(formatPhone('+4930901820')).toBe('+49 30 901820');
    expect(formatPhone('06-123 (Els)')).toBe('06-123 (Els)');
    expect(formatPhone('')).toBe('');
  });

  it('comes back as the same number from what is shown, and no text breaks it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0]?[\d\s()-]{4,16}$/)), (text) => {
        const phone = parsePhone(text);
        if (phone === null) expect(formatPhone(text)).toBe(text);
        else expect(parsePhone(formatPhone(phone))).toBe(phone);
      }),
    );
  });
});
