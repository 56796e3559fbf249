import { z } from 'zod';

/** One line of text as typed, trimmed; empty when absent. `max` counts UTF-16 code units. */
export function lineSchema(max: number) {
  return z.string().trim().max(max);
}

/** Text for comparing and searching: lower case, without diacritics (`Çelik` -> `celik`). */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
