import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import type { Key } from './row-keys.ts';

/** What a pending command has to do with a key. A row that it writes it looks at as well. */
export interface Touch {
  readonly reads: boolean;
  readonly writes: boolean;
}
export type Touches = ReadonlyMap<Key, Touch>;

/** Stands for a database of an older program: what its commands look at was not kept. */
const UNKNOWN = 'unknown';

export function putTouches(db: Db, seq: number, touches: Touches): void {
  const put = statement(db, 'INSERT OR REPLACE INTO outbox_key VALUES (?, ?, ?, ?)');
  for (const [key, { reads, writes }] of touches) put.run(key, seq, Number(reads), Number(writes));
}

export function touchesOf(db: Db, seq: number): Touches {
  const sql = 'SELECT key, reads, writes FROM outbox_key WHERE seq = ?';
  const rows = statement<{ key: Key; reads: number; writes: number }>(db, sql).all(seq);
  return new Map(rows.map(({ key, reads, writes }) => [key, { reads: reads === 1, writes: writes === 1 }]));
}

export function dropTouches(db: Db, seq: number): void {
  statement(db, 'DELETE FROM outbox_key WHERE seq = ?').run(seq);
}

export function dropAllTouches(db: Db): void {
  statement(db, 'DELETE FROM outbox_key').run();
}

/** Whether it is known of every pending command what it looks at and changes; `none`: no command has an effect. */
export function knownTouches(db: Db): 'none' | 'all' | 'some' {
  if (statement(db, 'SELECT 1 FROM outbox_key LIMIT 1').get() === undefined) return 'none';
  return statement(db, 'SELECT 1 FROM outbox_key WHERE key = ? LIMIT 1').get(UNKNOWN) === undefined ? 'all' : 'some';
}

export function readersOf(db: Db, key: Key): readonly number[] {
  const sql = 'SELECT seq FROM outbox_key WHERE key = ? AND reads = 1';
  return statement<{ seq: number }>(db, sql)
    .all(key)
    .map(({ seq }) => seq);
}

export function laterWritersOf(db: Db, key: Key, seq: number): readonly number[] {
  const sql = 'SELECT seq FROM outbox_key WHERE key = ? AND seq > ? AND writes = 1';
  return statement<{ seq: number }>(db, sql)
    .all(key, seq)
    .map((row) => row.seq);
}

/** Commands that have to do with each other, each with what it looked at and changed. */
export interface Knot {
  readonly commands: ReadonlyMap<number, Touches>;
  /** All that changes. */
  readonly written: ReadonlySet<Key>;
}

/**
 * Commands whose effect must come off, and be put on again where they still wait, when rows change and some commands end: whoever looks
 * at what changes, and whoever changed something later that one of these looks at and must not see yet; and so on.
 */
export function knotAround(db: Db, changed: Iterable<Key>, ended: ReadonlySet<number>): Knot {
  const commands = new Map<number, Touches>();
  const written = new Set<Key>();
  const todo = [...ended];
  const change = (key: Key) => {
    if (written.has(key)) return;
    written.add(key);
    todo.push(...readersOf(db, key));
  };
  for (const key of changed) change(key);
  for (let seq = todo.pop(); seq !== undefined; seq = todo.pop()) {
    if (commands.has(seq)) continue;
    const touches = touchesOf(db, seq);
    commands.set(seq, touches);
    for (const [key, { reads, writes }] of touches) {
      if (writes) change(key);
      // What ends is not put on again: it does not matter what it would see.
      if (reads && !ended.has(seq)) todo.push(...laterWritersOf(db, key, seq));
    }
  }
  return { commands, written };
}
