import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import {
  ENTITY_NAMES,
  type EntityName,
  type EntityRef,
  type EntityRow,
  entitySchemas,
  type RowWrite,
} from '../../shared/domain/entities.ts';
import { entityTable } from './entity-tables.ts';
import type { Db, Trx } from './tables.ts';

/** Who changed a field last, and at which revision of the garage's feed. A field never changed is absent. */
export const fieldRevisionsSchema = z.record(
  z.string(),
  z.object({ revision: z.int(), deskId: z.string().nullable(), actorName: z.string(), at: z.string() }),
);
export type FieldRevisions = z.infer<typeof fieldRevisionsSchema>;

/** A row as stored, with its place in the feed. */
export interface StoredRow<E extends EntityName> {
  readonly row: EntityRow<E>;
  readonly revision: number;
  readonly fields: FieldRevisions;
}

interface RawRow {
  readonly image: string;
  readonly revision: number;
  readonly field_revisions: unknown;
}

/** Rows of any garage that fit, as they are now and without a lock. */
export async function readRows<E extends EntityName>(
  db: Db | Trx,
  entity: E,
  where: RawBuilder<unknown>,
): Promise<readonly EntityRow<E>[]> {
  const { table, image } = entityTable(entity);
  const { rows } = await sql<{ image: string }>`select ${image} as image from ${table} t where ${where}`.execute(db);
  return rows.map((row) => entitySchemas[entity].parse(JSON.parse(row.image)) as EntityRow<E>);
}

/**
 * Finds one row of a garage and locks it until the transaction ends, so that what a rule was judged on still holds when
 * its effect is written. `no key update`: rows that point here may still be written by others.
 */
export async function findRow<E extends EntityName>(
  trx: Trx,
  garageId: string,
  entity: E,
  where: RawBuilder<unknown>,
): Promise<StoredRow<E> | null> {
  return (await findRows(trx, garageId, entity, where))[0] ?? null;
}

/** Like `findRow` for all rows that fit, locked in order of their ids. */
export function findRows<E extends EntityName>(trx: Trx, garageId: string, entity: E, where: RawBuilder<unknown>) {
  return storedRows(trx, garageId, entity, sql`${where} order by t.id for no key update`);
}

/** The same to be read alone, without a lock. */
export function readStoredRows<E extends EntityName>(
  trx: Trx,
  garageId: string,
  entity: E,
  where: RawBuilder<unknown>,
) {
  return storedRows(trx, garageId, entity, sql`${where} order by t.id`);
}

async function storedRows<E extends EntityName>(
  trx: Trx,
  garageId: string,
  entity: E,
  where: RawBuilder<unknown>,
): Promise<readonly StoredRow<E>[]> {
  const { table, image } = entityTable(entity);
  const answer = await sql<RawRow>`
    select ${image} as image, t.revision, t.field_revisions from ${table} t
    where t.garage_id = ${garageId} and ${where}`.execute(trx);
  return answer.rows.map((found) => ({
    row: entitySchemas[entity].parse(JSON.parse(found.image)) as EntityRow<E>,
    revision: found.revision,
    fields: fieldRevisionsSchema.parse(found.field_revisions),
  }));
}

export function findRowById<E extends EntityName>(trx: Trx, garageId: string, entity: E, id: string) {
  return findRow(trx, garageId, entity, sql`t.id = ${id}`);
}

function valuesOf(write: RowWrite): readonly unknown[] {
  const row: Readonly<Record<string, unknown>> = write.row;
  return entityTable(write.entity).columns.map(({ field }) => row[field]);
}

export async function insertRow(trx: Trx, garageId: string, write: RowWrite, revision: number): Promise<void> {
  const { table, columns } = entityTable(write.entity);
  const names = sql.join(columns.map(({ column }) => sql.ref(column)));
  await sql`
    insert into ${table} (garage_id, revision, ${names})
    values (${garageId}, ${revision}, ${sql.join([...valuesOf(write)])})`.execute(trx);
}

export async function updateRow(
  trx: Trx,
  garageId: string,
  write: RowWrite,
  revision: number,
  fields: FieldRevisions,
): Promise<void> {
  const { table, columns } = entityTable(write.entity);
  const values = valuesOf(write);
  const assignments = columns.map(({ column }, index) => sql`${sql.ref(column)} = ${values[index]}`);
  await sql`
    update ${table} set revision = ${revision}, field_revisions = ${JSON.stringify(fields)}::jsonb, ${sql.join(assignments)}
    where garage_id = ${garageId} and id = ${write.row.id}`.execute(trx);
}

export async function removeRow(trx: Trx, garageId: string, { entity, id }: EntityRef): Promise<void> {
  await sql`delete from ${entityTable(entity).table} where garage_id = ${garageId} and id = ${id}`.execute(trx);
}

/** Whether a row of any garage has this id. Ids are unique in all of iGarage, over every entity. */
export async function idExists(trx: Trx, id: string): Promise<boolean> {
  const lookups = ENTITY_NAMES.map(
    (entity) => sql`exists (select 1 from ${entityTable(entity).table} t where t.id = ${id})`,
  );
  const answer = await sql<{ found: boolean }>`select (${sql.join(lookups, sql` or `)}) as found`.execute(trx);
  return answer.rows[0]?.found === true;
}
