import { setTimeout as pause } from 'node:timers/promises';
import { dutchDay } from '../../../shared/domain/dates.ts';
import type { IpcError } from '../../../shared/ipc/error.ts';
import type { Db } from '../../db/open-database.ts';
import { truncateLog } from '../../db/truncate-log.ts';
import { deleteImport, listUnfinishedImports, setImportState, takeBackCommands } from '../../repos/imports.ts';
import { parkBuiltOn } from '../../repos/park-built-on.ts';
import { inSlices } from './in-slices.ts';
import { lightSlices } from './light-slices.ts';
import { type Failures, troubleOf } from './trouble-of.ts';

export interface TakingBack {
  readonly now: () => Date;
  readonly progress: (done: number) => void;
  /** Told of every error; answers what the person is told of it. */
  readonly failed: (error: unknown) => IpcError['code'];
}

/** Few enough that taking one away is always short. */
const TAKEN_BACK_AT_ONCE = 5;

/** After a failure: until then somebody may have made room on the disk. */
const AGAIN_MS = 1_000;

async function tryTakeBack(db: Db, importId: string, now: () => Date, taken: (commands: number) => void) {
  let looked = 0;
  setImportState(db, importId, 'undoing');
  await inSlices(
    () => {
      // Others work on: what they build on it while it goes is found before its ground is gone.
      looked = parkBuiltOn(db, importId, looked, { today: dutchDay(now()) });
      const count = takeBackCommands(db, importId, TAKEN_BACK_AT_ONCE);
      taken(count);
      return count > 0;
    },
    () => db.open,
    lightSlices(db),
  );
  if (!db.open) return;
  deleteImport(db, importId);
  // What was read into the desk by mistake must not stay readable in its files.
  truncateLog(db);
}

/**
 * Takes an import out again, as if it had never been. Its commands never left: they are held back until it is whole, and the
 * later ones of everybody with them, so it does not give up for as long as the disk does not let it. What people built on it is
 * parked with its reason.
 */
export async function takeBack(db: Db, importId: string, { now, progress, failed }: TakingBack): Promise<void> {
  let done = 0;
  const taken = (commands: number) => {
    done += commands;
    progress(done);
  };
  while (db.open) {
    try {
      await tryTakeBack(db, importId, now, taken);
      return;
    } catch (error) {
      if (!db.open || failed(error) === 'database_unreadable') return;
      await pause(AGAIN_MS, undefined, { ref: false });
    }
  }
}

/** Takes out what the end of the program left half done. */
export async function finishImports(db: Db, now: () => Date, changed: () => void, failures: Failures): Promise<void> {
  const failed = (error: unknown) => troubleOf(error, failures);
  try {
    const unfinished = listUnfinishedImports(db);
    for (const id of unfinished) await takeBack(db, id, { now, progress: () => undefined, failed });
    if (unfinished.length > 0) changed();
  } catch (error) {
    failed(error);
  }
}
