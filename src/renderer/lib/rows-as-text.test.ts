import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsAsText } from './rows-as-text.ts';

describe('rows as text', () => {
  it('have a tab between cells and a line each', () => {
    expect(
      rowsAsText([
        ['Jansen', 'TT-601-D'],
        ['De Vries', ''],
      ]),
    ).toBe('Jansen\tTT-601-D\nDe Vries\t');
  });

  it('keep their shape, whatever was typed into a cell', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
        const lines = rowsAsText(rows).split('\n');
        expect(lines).toHaveLength(rows.length);
        for (const line of lines) expect(line.split('\t')).toHaveLength(3);
      }),
    );
  });

  it.each(['=HYPERLINK("http://x")', '@SUM(A1)', '+cmd|calc', '-2+3+cmd', ' =1+1', '\t=1+1'])(
    'hold no formula: "%s" stays text',
    (typed) => {
      expect(rowsAsText([[typed]])).toBe(`'${typed.trim()}`);
    },
  );

  it('leave telephone numbers as they are', () => {
    expect(rowsAsText([['+31 (0)6-12345678', '06-12345678']])).toBe('+31 (0)6-12345678\t06-12345678');
  });
});
