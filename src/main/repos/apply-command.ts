import type { EffectContext } from '../../shared/commands/command.ts';
import { type ReadCommand, readCommand } from '../../shared/commands/registry.ts';
import type { EntityRef, RowWrite } from '../../shared/domain/entities.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Db } from '../db/open-database.ts';
import { putAlias, resolveAliases } from './aliases.ts';
import { loadFacts } from './facts.ts';
import { readMeta } from './meta.ts';
import { listPending } from './outbox.ts';
import { deleteRow, putRow, rowState } from './rows.ts';
import { keepShadow, restoreShadows } from './shadows.ts';

function refOf(write: RowWrite): EntityRef {
  return { entity: write.entity, id: write.row.id };
}

/** Writes the provisional effect of a command over the confirmed rows; a refusal when its rule does not allow it now. */
export function applyCommand(db: Db, command: ReadCommand, context: EffectContext): Refusal | null {
  const { definition, payload } = command;
  const facts = loadFacts(db, definition.factKeys(payload));
  const refusal = definition.check(payload, facts);
  if (refusal) return refusal;
  for (const write of definition.effect(payload, facts, context)) {
    const ref = refOf(write);
    keepShadow(db, ref);
    const { revision, generation } = rowState(db, ref) ?? { revision: 0, generation: readMeta(db).generation };
    putRow(db, write, revision, generation);
  }
  for (const gone of definition.replaces?.(payload) ?? []) {
    keepShadow(db, gone);
    deleteRow(db, gone);
    putAlias(db, gone, 'pending');
  }
  return null;
}

/** Puts the pending commands back over the confirmed rows. One that no longer fits shows nothing; the service decides. */
export function replayPending(db: Db, context: EffectContext): void {
  for (const { command } of listPending(db, readMeta(db).confirmedSeq)) {
    const read = readCommand({ ...command, payload: resolveAliases(db, command.payload) });
    if (read.ok) applyCommand(db, read.value, context);
  }
}

/** Takes all pending effects back, changes the confirmed rows or the outbox, and puts the effects on again. */
export function rebase(db: Db, context: EffectContext, change: () => void): void {
  restoreShadows(db);
  change();
  replayPending(db, context);
}
