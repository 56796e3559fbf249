import { foldText } from '../../shared/domain/text.ts';

export interface TextPart {
  readonly text: string;
  /** Place of the part in the whole text. */
  readonly start: number;
  readonly hit: boolean;
}

/** Splits a text around the words that were searched for, at the start of its own words; accents and case do not count. */
export function splitMatch(text: string, query: string): readonly TextPart[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const folded = foldText(text);
  // Folding may change the length of a text (a ligature, say); then positions do not fit and nothing is marked.
  if (words.length === 0 || folded.length !== text.length) return [{ text, start: 0, hit: false }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escapePattern).join('|')})`, 'gu');
  const parts: TextPart[] = [];
  let end = 0;
  for (const hit of folded.matchAll(pattern)) {
    if (hit.index > end) parts.push({ text: text.slice(end, hit.index), start: end, hit: false });
    end = hit.index + hit[0].length;
    parts.push({ text: text.slice(hit.index, end), start: hit.index, hit: true });
  }
  if (end < text.length) parts.push({ text: text.slice(end), start: end, hit: false });
  return parts;
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Splits a plate or phone number around the typed characters, whatever signs and spaces stand between them. */
export function splitCharacters(text: string, typed: string): readonly TextPart[] {
  const places = [...text].flatMap((character, place) => (/[\p{L}\p{N}]/u.test(character) ? [place] : []));
  const characters = places
    .map((place) => text[place])
    .join('')
    .toUpperCase();
  for (const wanted of spellings(typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, ''))) {
    const found = characters.indexOf(wanted);
    const start = places[found];
    const last = places[found + wanted.length - 1];
    if (wanted === '' || start === undefined || last === undefined) continue;
    return [
      { text: text.slice(0, start), start: 0, hit: false },
      { text: text.slice(start, last + 1), start, hit: true },
      { text: text.slice(last + 1), start: last + 1, hit: false },
    ].filter((part) => part.text !== '');
  }
  return [{ text, start: 0, hit: false }];
}

/** A number as dialled inside the country and from outside it. */
function spellings(characters: string): readonly string[] {
  const inside = characters.replace(/^(?:0031|31|0)/, '');
  return inside.length < 2 || !/^\d+$/.test(characters) ? [characters] : [characters, inside];
}
