import { isDeepStrictEqual } from 'node:util';
import type { Command, EffectContext } from '../../shared/commands/command.ts';
import type { ReadCommand } from '../../shared/commands/registry.ts';
import { eventOf } from '../../shared/commands/timeline.ts';
import type { EntityRef, RowWrite } from '../../shared/domain/entities.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Db } from '../db/open-database.ts';
import { putAlias } from './aliases.ts';
import { putTouches, type Touch, type Touches } from './command-keys.ts';
import { loadFacts } from './facts.ts';
import { readMetaOf } from './meta.ts';
import { type Key, keysOfFacts, keysOfRow, rowKey } from './row-keys.ts';
import { deleteRow, getRow, putRow, rowState } from './rows.ts';
import { keepShadow } from './shadows.ts';

function refOf(write: RowWrite): EntityRef {
  return { entity: write.entity, id: write.row.id };
}

/** The row as it is, in the form of a write. */
function present(db: Db, ref: EntityRef): RowWrite | null {
  const row = getRow(db, ref);
  return row && ({ entity: ref.entity, row } as RowWrite);
}

function write(db: Db, one: RowWrite): void {
  const ref = refOf(one);
  keepShadow(db, ref);
  const { revision, generation } = rowState(db, ref) ?? { revision: 0, generation: readMetaOf(db, 'generation') };
  putRow(db, one, revision, generation);
}

function isChange(db: Db, one: RowWrite): boolean {
  return !isDeepStrictEqual(getRow(db, refOf(one)), one.row);
}

/** Collects what a command looks at and changes. */
class Tracks {
  readonly touches = new Map<Key, Touch>();

  reads(keys: readonly Key[]): void {
    for (const key of keys) this.touches.set(key, { reads: true, writes: this.touches.get(key)?.writes ?? false });
  }

  writes(keys: readonly Key[]): void {
    for (const key of keys) this.touches.set(key, { reads: this.touches.get(key)?.reads ?? false, writes: true });
  }

  /** A row goes over into another form, comes or goes. */
  changes(db: Db, ref: EntityRef, after: RowWrite | null): void {
    const before = present(db, ref);
    this.touches.set(rowKey(ref), { reads: true, writes: true });
    for (const one of [before, after]) if (one) this.writes(keysOfRow(db, one));
  }
}

export interface Applied {
  /** Why its rule does not allow it now; then nothing was written. */
  readonly refusal: Refusal | null;
  readonly touches: Touches;
}

/**
 * Writes the provisional effect of a command over the confirmed rows, and its line in the timeline when it changes any, and keeps
 * what it had to do with.
 */
export function applyCommand(db: Db, command: Command, read: ReadCommand, context: EffectContext): Applied {
  const { definition, payload } = read;
  const factKeys = definition.factKeys(payload);
  const facts = loadFacts(db, factKeys);
  const tracks = new Tracks();
  tracks.reads(keysOfFacts(read.type, factKeys));
  const refusal = definition.check(payload, facts);
  if (!refusal) {
    const writes = definition.effect(payload, facts, context);
    const replaced = definition.replaces?.(payload, facts) ?? [];
    const changes = replaced.length > 0 || writes.some((one) => isChange(db, one));
    const event = changes ? eventOf(command, read, facts, writes) : null;
    for (const one of event ? [...writes, { entity: 'event' as const, row: event }] : writes) {
      tracks.changes(db, refOf(one), one);
      write(db, one);
    }
    for (const gone of replaced) {
      // What comes to hang on it later must go too.
      const before = definition.erases ? present(db, gone) : null;
      if (before) tracks.reads(keysOfRow(db, before));
      tracks.changes(db, gone, null);
      keepShadow(db, gone);
      deleteRow(db, gone);
      if (gone.by !== null) putAlias(db, { id: gone.id, by: gone.by }, 'pending');
    }
  }
  putTouches(db, command.seq, tracks.touches);
  return { refusal, touches: tracks.touches };
}
