import type { Instant } from '../../shared/domain/dates.ts';
import { ENTITY_NAMES, type EntityRef } from '../../shared/domain/entities.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { dropTouches } from './command-keys.ts';
import { readMetaOf } from './meta.ts';
import { discard } from './outbox.ts';
import { deleteRow } from './rows.ts';
import { dropNewRowShadow } from './shadows.ts';

/** An import whose commands are all here still, and none of them ever left. */
export interface UndoableImport {
  readonly id: string;
  readonly at: Instant;
  /** Commands that it holds. */
  readonly commands: number;
}

export function beginImport(db: Db, id: string, at: Instant): void {
  statement(db, "INSERT INTO import VALUES (?, ?, 'running')").run(id, at);
}

export function setImportState(db: Db, id: string, state: 'undoing' | 'done'): void {
  statement(db, 'UPDATE import SET state = ? WHERE id = ?').run(state, id);
}

export function deleteImport(db: Db, id: string): void {
  statement(db, 'DELETE FROM import WHERE id = ?').run(id);
}

/** Imports that the end of the program stopped half way. */
export function listUnfinishedImports(db: Db): readonly string[] {
  return statement<{ id: string }>(db, "SELECT id FROM import WHERE state <> 'done'")
    .all()
    .map(({ id }) => id);
}

/** The last import, as long as nothing of it was ever sent. */
export function undoableImport(db: Db): UndoableImport | null {
  const sql = `SELECT i.id, i.at, count(o.seq) AS commands, min(o.seq) AS first FROM import i
    JOIN outbox o ON o.import_id = i.id WHERE i.state = 'done' GROUP BY i.id ORDER BY i.at DESC LIMIT 1`;
  const last = statement<UndoableImport & { first: number }>(db, sql).get();
  if (!last || last.first <= readMetaOf(db, 'offeredThrough')) return null;
  return { id: last.id, at: last.at, commands: last.commands };
}

/** Whether a command that is not of the import needs something that the import made. */
export function isBuiltOn(db: Db, importId: string): boolean {
  const sql = `SELECT 1 FROM outbox later, json_each(later.depends_on) needed
    JOIN outbox of_import ON of_import.id = needed.value
    WHERE of_import.import_id = ? AND later.import_id IS NOT of_import.import_id LIMIT 1`;
  return statement(db, sql).get(importId) !== undefined;
}

/** The rows that a command brought into being and the service does not know. */
function takeBackRows(db: Db, commandId: string): void {
  const created = statement<{ id: string }>(db, 'SELECT row_id AS id FROM outbox_creates WHERE command_id = ?');
  // What the timeline says of a command has the id of the command.
  for (const id of [commandId, ...created.all(commandId).map((row) => row.id)]) {
    const refs = ENTITY_NAMES.map((entity): EntityRef => ({ entity, id }));
    for (const ref of refs) if (dropNewRowShadow(db, ref)) deleteRow(db, ref);
  }
}

/** Takes the last commands of an import out again, with the rows that they made. Answers how many: 0 when none is left. */
export function takeBackCommands(db: Db, importId: string, limit: number): number {
  const sql = 'SELECT id, seq FROM outbox WHERE import_id = ? ORDER BY seq DESC LIMIT ?';
  const commands = statement<{ id: string; seq: number }>(db, sql).all(importId, limit);
  for (const { id, seq } of commands) {
    dropTouches(db, seq);
    takeBackRows(db, id);
    // Its number is still sent, with nothing in it: the numbers of a desk have no gap.
    discard(db, id, readMetaOf(db, 'ackedThrough'));
  }
  return commands.length;
}

/** Forgets imports of which nothing waits any more. */
export function forgetSentImports(db: Db): void {
  const sql = `DELETE FROM import WHERE state = 'done'
    AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.import_id = import.id)`;
  statement(db, sql).run();
}
