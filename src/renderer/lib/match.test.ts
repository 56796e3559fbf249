import { describe, expect, it } from 'vitest';
import { splitMatch } from './match.ts';

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

  it('never loses a letter', () => {
    for (const query of ['a', 'de b', '.', '&', 'ij']) {
      const text = 'De Boer & Zn. IJssel';
      expect(
        splitMatch(text, query)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }
  });
});
