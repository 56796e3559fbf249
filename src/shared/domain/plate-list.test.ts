import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlate } from './plate.ts';
import { readPlateList } from './plate-list.ts';

const plates = (text: string) => readPlateList(text, 500).map(({ plate }) => plate);

const aPlate = fc
  .tuple(fc.stringMatching(/^[A-Z]{2}$/), fc.stringMatching(/^[0-9]{3}$/), fc.stringMatching(/^[A-Z]$/))
  .map((parts) => parts.join(''));
const spelling = fc.constantFrom(
  (plate: string) => plate,
  (plate: string) => formatPlate(plate),
  (plate: string) => formatPlate(plate).toLowerCase(),
  (plate: string) => formatPlate(plate).replaceAll('-', ' '),
  (plate: string) => `  ${formatPlate(plate)} `,
);

describe('reading a list of plates', () => {
  it('takes any spelling and any separator, in order', () => {
    expect(plates('TT-601-D\nzx 555 k, 22ZBR8;3-TKZ-08')).toEqual(['TT601D', 'ZX555K', '22ZBR8', '3TKZ08']);
    expect(plates('TT601D ZX555K')).toEqual(['TT601D', 'ZX555K']);
  });

  it('takes the plates out of rows of a spreadsheet, and leaves the other columns', () => {
    expect(plates('1\tTT-601-D\tVolkswagen Golf\t€ 12.000\r\n2\tZX-555-K\tFiat')).toEqual(['TT601D', 'ZX555K']);
  });

  it('says of a line without a plate what was typed, and of a plate that it stood there before', () => {
    expect(readPlateList('TT-60-D\ntt601d\nTT-601-D', 500)).toEqual([
      { typed: 'TT-60-D', plate: null, repeated: false },
      { typed: 'TT601D', plate: 'TT601D', repeated: false },
      { typed: 'TT601D', plate: 'TT601D', repeated: true },
    ]);
  });

  it('finds every plate however it is written and whatever stands between', () => {
    const separator = fc.constantFrom('\n', '\r\n', ', ', ';', '\t', ' | ');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(aPlate, spelling), { minLength: 1, maxLength: 30 }),
        separator,
        (typed, between) => {
          const text = typed.map(([plate, spell]) => spell(plate)).join(between);
          expect(plates(text)).toEqual(typed.map(([plate]) => plate));
        },
      ),
    );
  });

  it('reads any text at all, never more than the limit, and never makes a plate up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 0, max: 20 }), (text, limit) => {
        const list = readPlateList(text, limit);
        expect(list.length).toBeLessThanOrEqual(limit);
        for (const { plate } of list) if (plate !== null) expect(plate).toMatch(/^[A-Z0-9]{6}$/);
        const known = list.filter(({ plate, repeated }) => plate !== null && !repeated).map(({ plate }) => plate);
        expect(new Set(known).size).toBe(known.length);
      }),
    );
  });
});
