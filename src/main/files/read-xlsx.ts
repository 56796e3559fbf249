import { type Unzipped, unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { checkSize, TABLE_LIMITS, TableError, type TableRows } from './table-limits.ts';

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: TableRows;
}

/** Parts that hold cells, their texts and formats; pictures and macros are left packed. */
const isWanted = (name: string) => name.endsWith('.xml') || name.endsWith('.rels');

/**
 * Unpacks within limits and packs again without compression, so that whatever reads it next cannot be made to unpack more. A
 * part that holds more than its head says is cut off there.
 */
function unpackSafely(bytes: Uint8Array): ArrayBuffer {
  let total = 0;
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        total += originalSize;
        if (total > TABLE_LIMITS.unpackedBytes) throw new TableError('file_too_large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('file_no_table');
  }
  const packed = zipSync(parts, { level: 0 });
  return packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) as ArrayBuffer;
}

/** A cell as text: days as `YYYY-MM-DD` (of either date system of Excel), numbers with a point, yes and no in Dutch. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return String(value);
}

/** Reads the sheets of an Excel workbook that hold something. Throws `TableError`. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const safe = unpackSafely(bytes);
  let sheets: Awaited<ReturnType<typeof readXlsxFile>>;
  try {
    sheets = await readXlsxFile(safe, { trim: false });
  } catch {
    throw new TableError('file_no_table');
  }
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cellText(cell).trim() !== '')));
  if (filled.length === 0) throw new TableError('file_empty');
  return filled.map(({ sheet, data }) => ({ name: sheet, rows: checkSize(data.map((row) => row.map(cellText))) }));
}
