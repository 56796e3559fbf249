import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { ReadTable } from './read-table.ts';
import { TABLE_LIMITS, type TableTrouble } from './table-limits.ts';
import type { TableMessage, TableWorkerData } from './table-worker.ts';

/** Reads a file as a table, in a thread with memory and time of its own: what a hostile file takes down is that thread. */
export function openTable(
  program: string,
  { file, sheet }: { readonly file: string; readonly sheet: string | null },
  signal: AbortSignal,
): Promise<Result<ReadTable, TableTrouble | 'cancelled'>> {
  const worker = new Worker(program, {
    workerData: { job: 'read', file, sheet } satisfies TableWorkerData,
    resourceLimits: { maxOldGenerationSizeMb: TABLE_LIMITS.heapMb },
  });
  const rows: (readonly string[])[] = [];
  let head: Pick<ReadTable, 'sheets' | 'sheet'> = { sheets: [], sheet: '' };
  return new Promise<Result<ReadTable, TableTrouble | 'cancelled'>>((resolve) => {
    const tooLong = setTimeout(() => resolve(err('file_too_large')), TABLE_LIMITS.ms);
    worker.once('exit', () => {
      clearTimeout(tooLong);
      resolve(err('file_no_table'));
    });
    signal.addEventListener('abort', () => resolve(err('cancelled')), { once: true });
    // Out of memory, most of the time.
    worker.once('error', () => resolve(err('file_too_large')));
    worker.on('message', (message: TableMessage) => {
      if (message.kind === 'rows') rows.push(...message.rows);
      else if (message.kind === 'sheets') head = { sheets: message.sheets, sheet: message.sheet };
      else if (message.kind === 'trouble') resolve(err(message.code));
      else resolve(ok({ ...head, rows }));
    });
  }).finally(() => void worker.terminate());
}
