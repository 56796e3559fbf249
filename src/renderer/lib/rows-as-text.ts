/** Signs that a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@]/;
/** A telephone number may begin with one. */
const NUMBER = /^[+-]?[\d\s().-]+$/;

function cell(text: string): string {
  // A tab or a new line inside a cell would make more cells of it.
  const line = text.replace(/[\t\r\n\u2028\u2029]+/g, ' ').trim();
  return FORMULA.test(line) && !NUMBER.test(line) ? `'${line}` : line;
}

/** Rows as a spreadsheet takes them from the clipboard: a tab between cells, and nothing that it would carry out. */
export function rowsAsText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
