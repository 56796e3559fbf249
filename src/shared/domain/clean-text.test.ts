import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from './clean-text.ts';

describe('text that is kept', () => {
  it('is one line where one line is asked for, with the cells of a spreadsheet apart', () => {
    expect(cleanLine('Jansen\tJan\r\n06-12345678')).toBe('Jansen Jan 06-12345678');
  });

  it('keeps its lines where several are asked for', () => {
    expect(cleanText('Sleutel:\r\n\tin de bus\rKlaar')).toBe('Sleutel:\n\tin de bus\nKlaar');
  });

  it('holds nothing that cannot be seen, and everything that can', () => {
    expect(cleanLine('\u0000a\u0007b\uD800c\u001B')).toBe('abc');
    expect(cleanText('\u0000a\u0007b\uD800c\u001B')).toBe('abc');
    expect(cleanLine('👩‍🔧 Öztürk شركة')).toBe('👩‍🔧 Öztürk شركة');
  });

  it('is not changed a second time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
          expect(cleanText(cleanText(text))).toBe(cleanText(text));
        },
      ),
    );
  });
});
