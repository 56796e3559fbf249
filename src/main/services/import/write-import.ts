import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { IpcError } from '../../../shared/ipc/error.ts';
import type { Db } from '../../db/open-database.ts';
import { truncateLog } from '../../db/truncate-log.ts';
import {
  beginImport,
  claimCommands,
  deleteImport,
  forgetSentImports,
  isBuiltOn,
  listUnfinishedImports,
  setImportState,
  takeBackCommands,
  undoableImport,
} from '../../repos/imports.ts';
import { readMeta } from '../../repos/meta.ts';
import type { DeskContext } from '../context.ts';
import { writeWanted } from '../run-command.ts';
import { inSlices } from './in-slices.ts';
import { commandsOf } from './make-commands.ts';
import type { PlanGroup, PlanRow } from './plan-row.ts';

export interface Steering {
  readonly progress: (done: number) => void;
  readonly cancelled: () => boolean;
}

/** Few enough that taking one away is always short. */
const TAKEN_BACK_AT_ONCE = 5;

/**
 * A transaction whose end is not waited for: what a power cut takes back of an import that is under way is taken out at the next
 * start anyhow. The commit that makes it whole writes down these too.
 */
function withoutWaitingForDisk(db: Db, work: () => void): void {
  db.pragma('synchronous=NORMAL');
  try {
    db.transaction(work).immediate();
  } finally {
    db.pragma('synchronous=FULL');
  }
}

/** Takes an import out again, as if it had never been. Its commands never left: they are held back until it is whole. */
async function takeBack(db: Db, importId: string, progress: (done: number) => void): Promise<void> {
  let done = 0;
  await inSlices(
    () => {
      const taken = takeBackCommands(db, importId, TAKEN_BACK_AT_ONCE);
      done += taken;
      return taken > 0;
    },
    () => {
      progress(done);
      return db.open;
    },
    (work) => withoutWaitingForDisk(db, work),
  );
  if (!db.open) return;
  deleteImport(db, importId);
  // What was read into the desk by mistake must not stay readable in its files.
  truncateLog(db);
}

/**
 * Writes rows of a file: for each the commands that a person would have given, with rule, rows and outbox entry. All of them or
 * none: nothing is sent before the last one is there, and what was written goes again when one is refused, when the person
 * cancels, and at the next start when the program ends in the middle.
 */
export async function writeImport(
  desk: DeskContext,
  rows: readonly PlanRow[],
  { progress, cancelled }: Steering,
): Promise<Result<null, IpcError['code'] | 'cancelled'>> {
  const { db } = desk;
  const importId = desk.newId();
  const made = new Map<PlanGroup, string>();
  let next = 0;
  let stopped: IpcError['code'] | 'cancelled' | null = null;
  forgetSentImports(db);
  beginImport(db, importId, desk.now().toISOString());
  const writeRow = (): boolean => {
    const row = rows[next];
    if (!row || stopped !== null) return false;
    next += 1;
    if (commandsOf(desk, row, made).some((command) => !writeWanted(desk, command).ok)) stopped = 'import_changed';
    return stopped === null && next < rows.length;
  };
  const slice = (work: () => void) =>
    withoutWaitingForDisk(db, () => {
      const { lastSeq } = readMeta(db);
      work();
      claimCommands(db, importId, lastSeq);
    });
  await inSlices(
    writeRow,
    () => {
      progress(next);
      if (cancelled()) stopped ??= 'cancelled';
      return stopped === null && db.open;
    },
    slice,
  );
  if (!db.open) return err('cancelled');
  setImportState(db, importId, stopped === null ? 'done' : 'undoing');
  if (stopped !== null) await takeBack(db, importId, (gone) => progress(Math.max(0, next - gone)));
  desk.commandAdded();
  return stopped === null ? ok(null) : err(stopped);
}

/** Takes the last import out again, as long as nothing of it was sent and nothing was built on it. */
export async function undoImport(
  desk: DeskContext,
  progress: (done: number) => void,
): Promise<Result<null, IpcError['code']>> {
  const { db } = desk;
  const last = undoableImport(db);
  if (!last) return err('import_sent');
  if (isBuiltOn(db, last.id)) return err('import_built_on');
  setImportState(db, last.id, 'undoing');
  await takeBack(db, last.id, progress);
  desk.commandAdded();
  return ok(null);
}

/** Takes out what the end of the program left half done. */
export async function finishImports(db: Db, changed: () => void): Promise<void> {
  const unfinished = listUnfinishedImports(db);
  for (const id of unfinished) await takeBack(db, id, () => undefined);
  if (unfinished.length > 0) changed();
}
