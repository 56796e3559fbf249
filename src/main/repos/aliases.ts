import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';

/** More merges one after the other than any customer goes through. */
const LONGEST_CHAIN = 50;

/** What an id means now: itself, or the row that it became one with. */
export function resolveId(db: Db, id: string): string {
  const find = statement<{ id: string }>(db, 'SELECT new_id AS id FROM alias WHERE old_id = ?');
  let now = id;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const next = find.get(now)?.id;
    if (next === undefined) return now;
    now = next;
  }
  return now;
}

/** A payload with every id that became another replaced by that one, as the service does with it. */
export function resolveAliases<T>(db: Db, value: T): T {
  const any = statement(db, 'SELECT 1 FROM alias LIMIT 1').get() !== undefined;
  return any ? (replaceIds(db, value) as T) : value;
}

function replaceIds(db: Db, value: unknown): unknown {
  if (typeof value === 'string') return resolveId(db, value);
  if (Array.isArray(value)) return value.map((part) => replaceIds(db, part));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaceIds(db, part)]));
}

/** Keeps what an id means from now on. A `pending` one goes when pending effects are taken off. */
export function putAlias(db: Db, gone: { readonly id: string; readonly by: string }, state: 'pending' | 'confirmed') {
  const confirmed = state === 'confirmed' ? 1 : 0;
  statement(db, 'INSERT OR REPLACE INTO alias VALUES (?, ?, ?)').run(gone.id, gone.by, confirmed);
}

/** The service has a row of this id: it means itself. */
export function dropAlias(db: Db, id: string): void {
  statement(db, 'DELETE FROM alias WHERE old_id = ?').run(id);
}

/** A merge that waits is taken off: the id of who went means itself again. */
export function dropPendingAlias(db: Db, id: string): void {
  statement(db, 'DELETE FROM alias WHERE old_id = ? AND confirmed = 0').run(id);
}

export function dropPendingAliases(db: Db): void {
  statement(db, 'DELETE FROM alias WHERE confirmed = 0').run();
}
