import { err, ok } from '../../../shared/domain/result.ts';
import type { RefusedImport } from '../../../shared/ipc/import-views.ts';
import { truncateLog } from '../../db/truncate-log.ts';
import { discardRefused, listRefusedImports, listRefusedOfImport } from '../../repos/refused-imports.ts';
import type { DeskContext, Outcome } from '../context.ts';
import { inSlices } from './in-slices.ts';
import { lightSlices } from './light-slices.ts';

/** Few enough that a slice is always short. */
const DISCARDED_AT_ONCE = 10;

export function showRefusedImports({ db }: DeskContext): readonly RefusedImport[] {
  return listRefusedImports(db);
}

/**
 * Puts everything of an import that the service refused aside for good, with what was refused since it builds on it. In slices: there may
 * be thousands. What an end of the program leaves over is still refused, and is asked about again.
 */
export async function discardImport(
  desk: DeskContext,
  importId: string,
): Promise<Outcome<{ readonly discarded: number }>> {
  const { db } = desk;
  const ids = listRefusedOfImport(db, importId);
  if (ids.length === 0) return err({ code: 'not_found' });
  let next = 0;
  await inSlices(
    () => {
      discardRefused(db, ids.slice(next, next + DISCARDED_AT_ONCE));
      next += DISCARDED_AT_ONCE;
      return next < ids.length;
    },
    () => db.open,
    lightSlices(db),
  );
  if (!db.open) return err({ code: 'not_signed_in' });
  truncateLog(db);
  desk.commandAdded();
  return ok({ discarded: ids.length });
}
