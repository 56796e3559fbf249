import { parentPort, workerData } from 'node:worker_threads';
import type { Cell } from '../../shared/exchange/export-row.ts';
import { writeWhole } from '../print/write-file.ts';
import { readTable } from './read-table.ts';
import { TableError, type TableRows, type TableTrouble } from './table-limits.ts';
import { type TableFormat, type WrittenTable, writeTable } from './write-table.ts';

/** What this thread is to do: read a table, or take rows in and write them. */
export type TableWorkerData =
  | { readonly job: 'read'; readonly file: string; readonly sheet: string | null }
  | {
      readonly job: 'write';
      readonly file: string;
      readonly format: TableFormat;
      readonly headings: readonly string[];
    };

export type TableMessage =
  | { readonly kind: 'sheets'; readonly sheets: readonly string[]; readonly sheet: string }
  | { readonly kind: 'rows'; readonly rows: TableRows }
  | { readonly kind: 'end' }
  | { readonly kind: 'trouble'; readonly code: TableTrouble };

/** Rows to write; `null`: these were all. */
export type RowsToWrite = readonly (readonly Cell[])[] | null;

/** What became of writing. */
export type WriteMessage = { readonly kind: 'written' | 'disk_full' | 'file_not_written' };

/** Few enough that taking them in does not hold up the other side. */
const ROWS_A_MESSAGE = 250;

const post = (message: TableMessage | WriteMessage) => parentPort?.postMessage(message);

async function read(file: string, sheet: string | null): Promise<void> {
  try {
    const { sheets, sheet: chosen, rows } = await readTable(file, sheet);
    post({ kind: 'sheets', sheets, sheet: chosen });
    for (let at = 0; at < rows.length; at += ROWS_A_MESSAGE) {
      post({ kind: 'rows', rows: rows.slice(at, at + ROWS_A_MESSAGE) });
    }
    post({ kind: 'end' });
  } catch (error) {
    post({ kind: 'trouble', code: error instanceof TableError ? error.code : 'file_no_table' });
  }
}

async function write(file: string, table: WrittenTable, format: TableFormat): Promise<void> {
  const written = await writeWhole(file, await writeTable(table, format));
  post({ kind: written.ok ? 'written' : written.error.code === 'disk_full' ? 'disk_full' : 'file_not_written' });
}

const data = workerData as TableWorkerData;
if (data.job === 'read') void read(data.file, data.sheet);
else {
  const { file, format, headings } = data;
  const rows: (readonly Cell[])[] = [];
  parentPort?.on('message', (more: RowsToWrite) => {
    if (more) rows.push(...more);
    else void write(file, { headings, rows }, format);
  });
}
