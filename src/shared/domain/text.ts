/** Text for comparing and searching: lower case, without diacritics (`Çelik` -> `celik`). */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
