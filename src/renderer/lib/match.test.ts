import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCharacters, splitMatch } from './match.ts';

const marked = (text: string, query: string) =>
  splitMatch(text, query)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

describe('splitMatch', () => {
  it('marks the beginning of words, whatever accents and case', () => {
    expect(marked('Çağla de Vries', 'cag VRI')).toBe('[Çağ]la de [Vri]es');
  });

  it('leaves the middle of words alone', () => {
    expect(marked('Anna van Hanna', 'an')).toBe('[An]na van Hanna');
  });

  it('takes signs literally', () => {
    expect(marked('a.b (c)', '(c')).toBe('a.b [(c])');
    expect(marked('axb', 'a.b')).toBe('axb');
  });

  it('gives back the whole text when there is nothing to mark', () => {
    expect(splitMatch('Jansen', '')).toEqual([{ text: 'Jansen', start: 0, hit: false }]);
  });

  it('marks a name with a hyphen', () => {
    expect(marked('Els Jansen-Bakker', 'jansen-b')).toBe('Els [Jansen-B]akker');
  });

  it('never loses a letter, whatever is typed', () => {
    const whole = (parts: readonly { readonly text: string }[]) => parts.map((part) => part.text).join('');
    const odd = fc.constantFrom(
      'Jansen-Bakker',
      '(c',
      'İ',
      '\u202Etfark',
      '👩‍🔧',
      'a\tb\n',
      "'; DROP--",
      '<b>',
      '[^\\',
    );
    const any = fc.oneof(odd, fc.string({ maxLength: 20 }));
    fc.assert(
      fc.property(any, any, (text, query) => {
        expect(whole(splitMatch(text, query))).toBe(text);
        expect(whole(splitMatch(text, text.slice(0, 3)))).toBe(text);
        expect(whole(splitCharacters(text, query))).toBe(text);
      }),
    );
  });
});

describe('splitCharacters', () => {
  const loose = (text: string, typed: string) =>
    splitCharacters(text, typed)
      .map((part) => (part.hit ? `[${part.text}]` : part.text))
      .join('');

  it.each([
    ['TT-601-D', 'tt6', '[TT-6]01-D'],
    ['TT-601-D', '601 d', 'TT-[601-D]'],
    ['06 12 34 56 78', '0612-3', '[06 12 3]4 56 78'],
    ['+31 6 12345678', '0612', '+31 [6 12]345678'],
    ['06-12345678', '+31 6 12', '0[6-12]345678'],
    ['TT-601-D', 'x', 'TT-601-D'],
    ['TT-601-D', '', 'TT-601-D'],
  ])('marks in %s what was typed as %s', (text, typed, shown) => {
    expect(loose(text, typed)).toBe(shown);
  });
});
