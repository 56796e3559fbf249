import { type EntityName, type EntityRef, entitySchemas, type RowWrite } from '../../shared/domain/entities.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { deleteRow, getRow, putRow, rowState } from './rows.ts';

interface ShadowCells {
  readonly entity: EntityName;
  readonly id: string;
  readonly revision: number;
  readonly generation: number;
  readonly row: string | null;
}

/** Keeps the confirmed image of a row before a pending command changes it; only the first time. */
export function keepShadow(db: Db, ref: EntityRef): void {
  const row = getRow(db, ref);
  const { revision, generation } = rowState(db, ref) ?? { revision: 0, generation: 0 };
  const cells = [ref.entity, ref.id, revision, generation, row ? JSON.stringify(row) : null];
  statement(db, 'INSERT INTO shadow VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING').run(...cells);
}

function putBack(db: Db, { entity, id, revision, generation, row }: ShadowCells): void {
  if (row === null) deleteRow(db, { entity, id });
  // The text was a row of this entity when it was kept, and the schema version is the same.
  else putRow(db, { entity, row: entitySchemas[entity].parse(JSON.parse(row)) } as RowWrite, revision, generation);
}

/** The row is confirmed as it will be written now. */
export function dropShadow(db: Db, { entity, id }: EntityRef): void {
  statement(db, 'DELETE FROM shadow WHERE entity = ? AND id = ?').run(entity, id);
}

/** Puts a row back as the service last confirmed it. */
export function restoreShadow(db: Db, { entity, id }: EntityRef): void {
  const shadow = statement<ShadowCells>(db, 'SELECT * FROM shadow WHERE entity = ? AND id = ?').get(entity, id);
  if (!shadow) return;
  putBack(db, shadow);
  dropShadow(db, { entity, id });
}

/** Puts every row back as the service last confirmed it. */
export function restoreShadows(db: Db): void {
  for (const shadow of statement<ShadowCells>(db, 'SELECT * FROM shadow').all()) putBack(db, shadow);
  statement(db, 'DELETE FROM shadow').run();
}

/** Confirmed revision of a row, whatever pending commands did to it since. */
export function confirmedRevision(db: Db, ref: EntityRef): number {
  const shadow = statement<{ revision: number }>(db, 'SELECT revision FROM shadow WHERE entity = ? AND id = ?').get(
    ref.entity,
    ref.id,
  );
  return shadow?.revision ?? rowState(db, ref)?.revision ?? 0;
}

/** Whether something that was not confirmed yet shows in this row. */
export function isWaiting(db: Db, entity: EntityName, id: string): boolean {
  return statement(db, 'SELECT 1 FROM shadow WHERE entity = ? AND id = ?').get(entity, id) !== undefined;
}

/** Forgets that a row is new here, when it is; whether it was. */
export function dropNewRowShadow(db: Db, { entity, id }: EntityRef): boolean {
  const sql = 'DELETE FROM shadow WHERE entity = ? AND id = ? AND row IS NULL';
  return statement(db, sql).run(entity, id).changes > 0;
}
