import { isDeepStrictEqual } from 'node:util';
import type { Command, EffectContext } from '../../shared/commands/command.ts';
import { type ReadCommand, readCommand } from '../../shared/commands/registry.ts';
import { eventOf } from '../../shared/commands/timeline.ts';
import type { EntityRef, RowWrite } from '../../shared/domain/entities.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Db } from '../db/open-database.ts';
import { putAlias, resolveAliases } from './aliases.ts';
import { loadFacts } from './facts.ts';
import { readMeta } from './meta.ts';
import { listPending } from './outbox.ts';
import { deleteRow, getRow, putRow, rowState } from './rows.ts';
import { keepShadow, restoreShadows } from './shadows.ts';

function refOf(write: RowWrite): EntityRef {
  return { entity: write.entity, id: write.row.id };
}

function write(db: Db, one: RowWrite): void {
  const ref = refOf(one);
  keepShadow(db, ref);
  const { revision, generation } = rowState(db, ref) ?? { revision: 0, generation: readMeta(db).generation };
  putRow(db, one, revision, generation);
}

function isChange(db: Db, one: RowWrite): boolean {
  return !isDeepStrictEqual(getRow(db, refOf(one)), one.row);
}

/**
 * Writes the provisional effect of a command over the confirmed rows, and its line in the timeline when it changes any;
 * a refusal when its rule does not allow it now.
 */
export function applyCommand(db: Db, command: Command, read: ReadCommand, context: EffectContext): Refusal | null {
  const { definition, payload } = read;
  const facts = loadFacts(db, definition.factKeys(payload));
  const refusal = definition.check(payload, facts);
  if (refusal) return refusal;
  const writes = definition.effect(payload, facts, context);
  const replaced = definition.replaces?.(payload, facts) ?? [];
  const changes = replaced.length > 0 || writes.some((one) => isChange(db, one));
  const event = changes ? eventOf(command, read, facts, writes) : null;
  for (const one of writes) write(db, one);
  if (event) write(db, { entity: 'event', row: event });
  for (const gone of replaced) {
    keepShadow(db, gone);
    deleteRow(db, gone);
    if (gone.by !== null) putAlias(db, { id: gone.id, by: gone.by }, 'pending');
  }
  return null;
}

/** Puts the pending commands back over the confirmed rows. One that no longer fits shows nothing; the service decides. */
export function replayPending(db: Db, context: EffectContext): void {
  for (const { command } of listPending(db, readMeta(db).confirmedSeq)) {
    const read = readCommand({ ...command, payload: resolveAliases(db, command.payload) });
    if (read.ok) applyCommand(db, command, read.value, context);
  }
}

/** Takes all pending effects back, changes the confirmed rows or the outbox, and puts the effects on again. */
export function rebase(db: Db, context: EffectContext, change: () => void): void {
  restoreShadows(db);
  change();
  replayPending(db, context);
}
