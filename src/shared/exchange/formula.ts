/** What a spreadsheet takes for the beginning of something to carry out (OWASP, "CSV injection"). */
const DANGEROUS = /^'*[=+\-@\t\r]/;
/** A number is no formula: a spreadsheet may read `-5` as it likes. */
const NUMBER = /^[+-]?\d[\d .,-]*$/;

/** A text as it goes into a file: an apostrophe before it, where a spreadsheet would carry it out. */
export function neutralise(text: string): string {
  return DANGEROUS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text as it was before `neutralise`: an apostrophe that guards something goes, any other one stays. */
export function restore(text: string): string {
  return text.startsWith("'") && DANGEROUS.test(text) ? text.slice(1) : text;
}
