import { readFileSync, statSync } from 'node:fs';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { TABLE_LIMITS, TableError, type TableRows } from './table-limits.ts';

export interface ReadTable {
  /** Names of the sheets with content; one nameless for text. */
  readonly sheets: readonly string[];
  /** The one that was read. */
  readonly sheet: string;
  readonly rows: TableRows;
}

const ZIP = [0x50, 0x4b];
/** An Excel file of before 2007, or one with a password. */
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

const begins = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);

function readBytes(file: string): Uint8Array {
  try {
    if (statSync(file).size > TABLE_LIMITS.fileBytes) throw new TableError('file_too_large');
    return readFileSync(file);
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('file_not_read');
  }
}

/** Reads a file by what is in it, whatever its name says: a workbook (its `sheet`, else the longest one) or text. Throws `TableError`. */
export async function readTable(file: string, sheet: string | null): Promise<ReadTable> {
  const bytes = readBytes(file);
  if (begins(bytes, OLD_EXCEL)) throw new TableError('file_old_excel');
  if (!begins(bytes, ZIP)) return { sheets: [''], sheet: '', rows: readCsv(bytes) };
  const sheets = await readXlsx(bytes);
  const longest = sheets.toSorted((a, b) => b.rows.length - a.rows.length)[0];
  const chosen = sheets.find(({ name }) => name === sheet) ?? longest;
  return { sheets: sheets.map(({ name }) => name), sheet: chosen?.name ?? '', rows: chosen?.rows ?? [] };
}
