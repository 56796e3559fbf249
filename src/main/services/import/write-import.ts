import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { IpcError } from '../../../shared/ipc/error.ts';
import { beginImport, forgetSentImports, isBuiltOn, setImportState, undoableImport } from '../../repos/imports.ts';
import type { DeskContext } from '../context.ts';
import { writeImported } from '../run-command.ts';
import { inSlices } from './in-slices.ts';
import { lightSlices } from './light-slices.ts';
import { commandsOf } from './make-commands.ts';
import type { PlanGroup, PlanRow } from './plan-row.ts';
import { type TakingBack, takeBack } from './take-back.ts';

export type Steering = Pick<TakingBack, 'progress' | 'failed'>;

/** Why an import was not carried out, and which row of the file that was about. */
export interface Stopped {
  readonly code: IpcError['code'] | 'cancelled';
  readonly line: number | null;
}

/** A row became impossible since the dry run: the rows of its slice go with the transaction. */
class RefusedRowError extends Error {
  readonly line: number;
  constructor(line: number) {
    super('import_changed');
    this.line = line;
  }
}

/** Writes row by row, up to the one that cannot be; `null` when all of them are there. */
async function writeRows(
  desk: DeskContext,
  importId: string,
  rows: readonly PlanRow[],
  { progress, failed, cancelled }: Steering & { readonly cancelled: () => boolean },
): Promise<Stopped | null> {
  const { db } = desk;
  const made = new Map<PlanGroup, string>();
  let next = 0;
  let stopped: Stopped | null = null;
  const writeRow = (): boolean => {
    const row = rows[next];
    if (!row) return false;
    next += 1;
    for (const command of commandsOf(desk, row, made))
      if (!writeImported(desk, command, importId).ok) throw new RefusedRowError(row.line);
    return next < rows.length;
  };
  const goOn = () => {
    progress(next);
    if (cancelled()) stopped ??= { code: 'cancelled', line: null };
    return stopped === null && db.open;
  };
  try {
    await inSlices(writeRow, goOn, lightSlices(db));
    if (stopped === null && db.open) setImportState(db, importId, 'done');
    return stopped;
  } catch (error) {
    if (error instanceof RefusedRowError) return { code: 'import_changed', line: error.line };
    return { code: failed(error), line: null };
  }
}

/**
 * Writes rows of a file: for each the commands that a person would have given, with rule, rows and outbox entry. All of them or
 * none: nothing is sent before the last one is there, and what was written goes again when one is refused, when the disk fails,
 * when the person cancels, and at the next start when the program ends in the middle.
 */
export async function writeImport(
  desk: DeskContext,
  rows: readonly PlanRow[],
  steering: Steering & { readonly cancelled: () => boolean },
): Promise<Result<null, Stopped>> {
  const { db, now } = desk;
  const importId = desk.newId();
  let written = 0;
  const progress = (done: number) => {
    written = done;
    steering.progress(done);
  };
  forgetSentImports(db);
  beginImport(db, importId, now().toISOString());
  const stopped = await writeRows(desk, importId, rows, { ...steering, progress });
  if (!db.open) return err({ code: 'cancelled', line: null });
  const left = (gone: number) => steering.progress(Math.max(0, written - gone));
  if (stopped !== null) await takeBack(db, importId, { now, progress: left, failed: steering.failed });
  desk.commandAdded();
  return stopped === null ? ok(null) : err(stopped);
}

/** Takes the last import out again, as long as nothing of it was sent and nothing was built on it. */
export async function undoImport(desk: DeskContext, steering: Steering): Promise<Result<null, IpcError['code']>> {
  const { db, now } = desk;
  const last = undoableImport(db);
  if (!last) return err('import_sent');
  if (isBuiltOn(db, last.id)) return err('import_built_on');
  await takeBack(db, last.id, { now, ...steering });
  desk.commandAdded();
  return ok(null);
}
