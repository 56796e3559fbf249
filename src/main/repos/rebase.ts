import type { Command, EffectContext } from '../../shared/commands/command.ts';
import { readCommand } from '../../shared/commands/registry.ts';
import { ENTITY_NAMES, type EntityRef } from '../../shared/domain/entities.ts';
import type { Db } from '../db/open-database.ts';
import { dropPendingAlias, dropPendingAliases, resolveAliases } from './aliases.ts';
import { applyCommand } from './apply-command.ts';
import {
  dropAllTouches,
  dropTouches,
  type Knot,
  knotAround,
  knownTouches,
  laterWritersOf,
  readersOf,
  type Touches,
} from './command-keys.ts';
import { readMeta } from './meta.ts';
import { listPending, listPendingOf } from './outbox.ts';
import type { Key } from './row-keys.ts';
import { dropShadow, restoreShadow, restoreShadows } from './shadows.ts';

/** Puts a pending command back over the confirmed rows. One that no longer fits shows nothing; the service decides. */
function replay(db: Db, command: Command, context: EffectContext): Touches {
  const read = readCommand({ ...command, payload: resolveAliases(db, command.payload) });
  return read.ok ? applyCommand(db, command, read.value, context).touches : new Map();
}

function takeAllOff(db: Db): void {
  restoreShadows(db);
  dropPendingAliases(db);
  dropAllTouches(db);
}

function putAllOn(db: Db, context: EffectContext): void {
  for (const { command } of listPending(db, readMeta(db).confirmedSeq)) replay(db, command, context);
}

/** Takes all pending effects back, changes the confirmed rows or the outbox, and puts the effects on again. */
export function rebase(db: Db, context: EffectContext, change: () => void): void {
  takeAllOff(db);
  change();
  putAllOn(db, context);
}

/** What a change of the confirmed rows or the outbox is about. */
export interface Scope {
  /** What the change writes; asked for before it, when there are pending effects at all. */
  readonly keys: () => ReadonlySet<Key>;
  /** Rows that it writes as a whole, whatever is there. */
  readonly overwritten?: ReadonlySet<Key>;
  /** Pending commands that are so no longer when it is done. */
  readonly ended: ReadonlySet<number>;
}

/** The row that a key names; `null` when it names what rows have in common. */
function refOf(key: Key): EntityRef | null {
  const entity = ENTITY_NAMES.find((name) => key.startsWith(`${name}:`));
  return entity === undefined ? null : { entity, id: key.slice(entity.length + 1) };
}

function takeOff(db: Db, { commands, written }: Knot, overwritten: ReadonlySet<Key> | undefined): void {
  for (const key of written) {
    const ref = refOf(key);
    if (!ref) continue;
    if (overwritten?.has(key)) dropShadow(db, ref);
    else restoreShadow(db, ref);
    dropPendingAlias(db, ref.id);
  }
  for (const seq of commands.keys()) dropTouches(db, seq);
}

/** Whether a command, put on again, has to do with others than it had before. */
function reachesOut(db: Db, seq: number, now: Touches, { commands, written }: Knot): boolean {
  const before = commands.get(seq);
  const isOutside = (other: number) => other !== seq && !commands.has(other);
  return [...now].some(
    ([key, { reads, writes }]) =>
      (writes && !written.has(key) && readersOf(db, key).some(isOutside)) ||
      (reads && before?.get(key)?.reads !== true && laterWritersOf(db, key, seq).some(isOutside)),
  );
}

/**
 * As `rebase`, for a change of which it is known what it is about: effects of commands that have nothing to do with it stay where they
 * are. An import leaves tens of thousands of commands, and each page of the feed is about some hundred.
 */
export function rebaseAround(db: Db, context: EffectContext, scope: Scope, change: () => void): void {
  const known = knownTouches(db);
  if (known !== 'all') {
    if (known === 'none') change();
    else rebase(db, context, change);
    return;
  }
  const knot = knotAround(db, scope.keys(), scope.ended);
  takeOff(db, knot, scope.overwritten);
  change();
  const again = [...knot.commands.keys()].filter((seq) => !scope.ended.has(seq));
  for (const { command } of listPendingOf(db, again, readMeta(db).confirmedSeq)) {
    if (!reachesOut(db, command.seq, replay(db, command, context), knot)) continue;
    // Seldom: what it does now, others saw or hid that were left alone.
    takeAllOff(db);
    putAllOn(db, context);
    return;
  }
}
