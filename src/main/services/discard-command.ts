import { err, ok } from '../../shared/domain/result.ts';
import { readMeta } from '../repos/meta.ts';
import { discard, getOutboxEntry, listDependants } from '../repos/outbox.ts';
import type { DeskContext, Outcome } from './context.ts';

/** Puts a refused command aside for good, with the refused ones that build on it. One that still waits cannot be discarded: the service may have it already. */
export function discardCommand(desk: DeskContext, commandId: string): Outcome<null> {
  const entry = getOutboxEntry(desk.db, commandId);
  if (entry?.state !== 'refused') return err({ code: 'not_found' });
  desk.db.transaction(() => {
    const { ackedThrough } = readMeta(desk.db);
    for (const id of [commandId, ...listDependants(desk.db, commandId)]) discard(desk.db, id, ackedThrough);
  })();
  desk.commandAdded();
  return ok(null);
}
