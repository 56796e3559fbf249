import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from '../../shared/exchange/export-row.ts';
import { neutralise } from '../../shared/exchange/formula.ts';

export type TableFormat = 'csv' | 'xlsx';

export interface WrittenTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const dutchDay = (day: string) => day.split('-').toReversed().join('-');

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return typeof cell === 'string' ? neutralise(cell) : dutchDay(cell.day);
}

/** What divides cells or rows for some program, whatever divides them here. */
const DIVIDES = /[\r\n\t;,|]/;

/** Semicolons and a byte order mark, as a Dutch Excel opens it by itself. */
function csv({ headings, rows }: WrittenTable): Buffer {
  const lines = [headings.map(neutralise), ...rows.map((row) => row.map(csvCell))];
  return Buffer.from(stringify(lines, { delimiter: ';', bom: true, record_delimiter: '\r\n', quoted_match: DIVIDES }));
}

const DAY_FORMAT = 'dd-mm-yyyy';

function xlsxCell(cell: Cell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: neutralise(cell), type: String };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: DAY_FORMAT };
}

function xlsx({ headings, rows }: WrittenTable): Promise<Buffer> {
  const head = headings.map((value) => ({ value: neutralise(value), type: String, fontWeight: 'bold' as const }));
  const columns = headings.map((heading) => ({ width: Math.max(12, heading.length + 2) }));
  return writeXlsxFile([head, ...rows.map((row) => row.map(xlsxCell))], { columns, stickyRowsCount: 1 }).toBuffer();
}

/** The bytes of a file with these rows. */
export async function writeTable(table: WrittenTable, format: TableFormat): Promise<Buffer> {
  return format === 'csv' ? csv(table) : xlsx(table);
}
