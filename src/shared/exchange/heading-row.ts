import { knownHeadings } from './fields.ts';

/** Above the headings stand a title, a date or nothing; seldom more. */
const MOST_ABOVE = 15;

const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length;

/**
 * Which row of a table holds the headings: of the first rows the one with most headings that are known; without any, the first
 * row with two cells or more. -1 when there is no such row.
 */
export function findHeadingRow(rows: readonly (readonly string[])[]): number {
  const first = rows.slice(0, MOST_ABOVE);
  const known = first.map(knownHeadings);
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
  const wide = first.findIndex((row) => filled(row) > 1);
  return wide === -1 ? first.findIndex((row) => filled(row) > 0) : wide;
}

/** Columns that have a heading or any content; those behind the last one are left away. */
export function usedWidth(rows: readonly (readonly string[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell.trim() !== '') + 1), 0);
}
