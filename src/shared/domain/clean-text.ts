/** Signs that no screen shows and no database need keep: control characters, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cs}]/gu;
const UNSEEN_IN_TEXT = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** One line of what was typed or pasted: cells and lines of a spreadsheet stand beside each other, with a space between. */
export function cleanLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(UNSEEN, '');
}

/** Text of several lines as typed or pasted, without what cannot be seen. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSEEN_IN_TEXT, '');
}
