import { findHeadingRow } from '../../shared/exchange/heading-row.ts';

/** What a file of customers may be. A garage has some thousands; more is a mistake or an attack. */
export const TABLE_LIMITS = {
  fileBytes: 20_000_000,
  /** Of all parts of an Excel file together, unpacked. */
  unpackedBytes: 150_000_000,
  rows: 20_000,
  columns: 200,
  cellCharacters: 32_767,
  /** Reading that takes longer is ended. */
  ms: 60_000,
  heapMb: 512,
} as const;

/** Why a file could not be read as a table. */
export const TABLE_TROUBLES = [
  'file_not_read',
  'file_too_large',
  'file_no_table',
  'file_old_excel',
  'file_empty',
  'file_too_many_rows',
  'file_too_many_columns',
] as const;
export type TableTrouble = (typeof TABLE_TROUBLES)[number];

/** Thrown while a file is read, and caught where its sentence is chosen. */
export class TableError extends Error {
  readonly code: TableTrouble;
  constructor(code: TableTrouble) {
    super(code);
    this.code = code;
  }
}

/** All cells as text; every row as long as it is in the file. */
export type TableRows = readonly (readonly string[])[];

/** Throws when a table is larger than a person can mean. Rows at the end and cells at the side without content do not count. */
export function checkSize(rows: TableRows): TableRows {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  if (last === -1) throw new TableError('file_empty');
  // Titles and headings are no rows of customers.
  if (last - Math.max(0, findHeadingRow(rows)) > TABLE_LIMITS.rows) throw new TableError('file_too_many_rows');
  const used = rows.slice(0, last + 1).map((row) => row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1));
  if (used.some((row) => row.length > TABLE_LIMITS.columns)) throw new TableError('file_too_many_columns');
  return used.map((row) => row.map((cell) => cell.slice(0, TABLE_LIMITS.cellCharacters)));
}
