import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { Cell } from '../../shared/exchange/export-row.ts';
import type { IpcError } from '../../shared/ipc/error.ts';
import type { RowsToWrite, TableWorkerData, WriteMessage } from './table-worker.ts';
import type { TableFormat } from './write-table.ts';

/** Parts of the rows of a table, each read when the one before was taken; an error ends it and nothing is written. */
export type TableParts = AsyncIterable<Result<readonly (readonly Cell[])[], IpcError>>;

export interface TableToSave {
  readonly file: string;
  readonly format: TableFormat;
  readonly headings: readonly string[];
  readonly parts: TableParts;
}

/** Writes a table as a file in a thread of its own: a workbook of thousands of rows takes seconds to make. */
export async function saveTable(program: string, table: TableToSave): Promise<Result<null, IpcError>> {
  const { parts, ...rest } = table;
  const worker = new Worker(program, { workerData: { job: 'write', ...rest } satisfies TableWorkerData });
  const written = new Promise<Result<null, IpcError>>((resolve) => {
    worker.once('message', ({ kind }: WriteMessage) => resolve(kind === 'written' ? ok(null) : err({ code: kind })));
    worker.once('error', () => resolve(err({ code: 'file_not_written' })));
  });
  try {
    for await (const part of parts) {
      if (!part.ok) return part;
      worker.postMessage(part.value satisfies RowsToWrite);
    }
    worker.postMessage(null satisfies RowsToWrite);
    return await written;
  } finally {
    void worker.terminate();
  }
}
