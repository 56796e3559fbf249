import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactPlate, formatPlate, parsePlate } from './plate.ts';
import { plateSchema } from './plate-schema.ts';

/** One plate per sidecode, taken from the layout that RDW gives for each series. */
const EXAMPLES = [
  'AB-12-34',
  '12-34-AB',
  '12-AB-34',
  'AB-12-CD',
  'AB-CD-12',
  '12-AB-CD',
  '12-BCD-3',
  '1-BCD-23',
  'AB-123-C',
  'A-123-BC',
  'ABC-12-D',
  'A-12-BCD',
  '1-AB-234',
  '123-AB-4',
];

const plateArbitrary = fc
  .constantFrom(...EXAMPLES)
  .chain((example) =>
    fc
      .tuple(
        ...[...example.replaceAll('-', '')].map((character) =>
          /\d/.test(character) ? fc.constantFrom(...'0123456789') : fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
        ),
      )
      .map((characters) => characters.join('')),
  );

describe('a Dutch plate', () => {
  it.each(EXAMPLES)('of the series %s is stored without dashes and shown with them', (shown) => {
    const stored = parsePlate(shown);
    expect(stored).toBe(shown.replaceAll('-', ''));
    expect(formatPlate(stored ?? '')).toBe(shown);
  });

  it.each(['tt-601-d', 'TT 601 D', 'tt601d', ' TT–601–D ', 't.t.6.0.1.d'])(
    'is recognised when typed as "%s"',
    (typed) => {
      expect(parsePlate(typed)).toBe('TT601D');
    },
  );

  it.each(['', 'ABCDEF', '123456', 'TT601', 'TT601DD', 'É@-12-34', 'AB-1C-23', 'ÄB-12-34'])('is not "%s"', (typed) => {
    expect(parsePlate(typed)).toBeNull();
  });

  it('survives being shown and typed again, whatever its letters and digits', () => {
    fc.assert(
      fc.property(plateArbitrary, (stored) => {
        expect(parsePlate(formatPlate(stored))).toBe(stored);
        expect(parsePlate(formatPlate(stored).toLowerCase())).toBe(stored);
        expect(plateSchema.safeParse(stored).success).toBe(true);
      }),
    );
  });

  it('is never made of text that is none, and looking at any text throws nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        const parsed = parsePlate(text);
        if (parsed !== null) expect(parsed).toMatch(/^[A-Z0-9]{6}$/);
        expect(typeof formatPlate(compactPlate(text))).toBe('string');
      }),
    );
  });

  it('in pieces, as typed so far, keeps its letters and digits', () => {
    expect(compactPlate('tt-6')).toBe('TT6');
  });
});
