import { parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { checkSize, TABLE_LIMITS, TableError, type TableRows } from './table-limits.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
/** Enough lines to tell by. */
const SAMPLE = 20;
const SAMPLE_CHARACTERS = 20_000;

/** First line of a file that says itself what divides its cells; Excel writes and reads it. */
const SEP_LINE = /^sep=(.)\r?\n/i;

/** The text between quotes does not tell what divides the cells. */
function linesOutsideQuotes(text: string): readonly string[] {
  return text
    .slice(0, SAMPLE_CHARACTERS)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE);
}

/** What divides the cells: that which most lines have equally often, and often. A title above the table has none. */
function delimiterOf(text: string): string {
  const lines = linesOutsideQuotes(text);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const alike = counts.filter((count) => count === usual && count > 0).length;
    return { delimiter, score: usual === 0 ? Math.max(0, ...counts) / 1_000 : alike * 100 + usual };
  });
  const best = scores.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.delimiter : ';';
}

/** Reads text with cells between `;`, `,`, tabs or `|`, quoted or not, in any line ends, also mixed. Throws `TableError`. */
export function readCsv(bytes: Uint8Array): TableRows {
  const decoded = decodeText(bytes);
  if (decoded === null) throw new TableError('file_no_table');
  const said = SEP_LINE.exec(decoded);
  const text = said ? decoded.slice(said[0].length) : decoded;
  try {
    const rows = parse(text, {
      delimiter: said?.[1] ?? delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // A quote in the middle of a cell, as in 17" velgen, is a character.
      relax_quotes: true,
      skip_empty_lines: false,
      // More than can be read: too many are told from just enough, also under titles and headings.
      to: TABLE_LIMITS.rows + 1_000,
      max_record_size: 2_000_000,
    });
    return checkSize(rows);
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('file_no_table');
  }
}
