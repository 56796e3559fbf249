import { sql } from 'kysely';
import type { EntityRef } from '../../shared/domain/entities.ts';
import { entityTable } from '../db/entity-tables.ts';
import type { Trx } from '../db/tables.ts';
import { uuids } from '../db/uuid-list.ts';
import { takeRevision } from '../feed/take-revision.ts';
import { CIRCLE, lockCircle, ofCustomers } from './circle.ts';
import { isUnseen } from './unseen.ts';

/** Marks the rows of a customer; answers them, children first. */
async function markAway(trx: Trx, garageId: string, customerId: string): Promise<readonly EntityRef[]> {
  const gone: EntityRef[] = [];
  // Children first: which cars are the customer's is asked of the AutoPaspoorten, marked or not.
  for (const entity of CIRCLE.toReversed()) {
    const { rows } = await sql<{ id: string }>`
      update ${entityTable(entity).table} t set away = true
      where ${ofCustomers(entity, garageId, [customerId])} returning t.id`.execute(trx);
    gone.push(...rows.map(({ id }): EntityRef => ({ entity, id })));
  }
  return gone;
}

/** Ids that were merged into the customer: the log still holds what they were. */
async function formerIds(trx: Trx, garageId: string, customerId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select local_id as id from aliases
    where garage_id = ${garageId} and service_id = ${customerId} order by local_id`.execute(trx);
  return rows.map(({ id }) => id);
}

async function tell(trx: Trx, garageId: string, revision: number, first: number, entity: string, ids: string[]) {
  await sql`insert into feed (garage_id, revision, ordinal, entity, entity_id, op, reason)
    select ${garageId}::uuid, ${revision}::integer, (${first}::integer + n - 1)::integer, ${entity}::text, id, 'delete', 'not_seen'
    from unnest(${uuids(ids)}) with ordinality as u (id, n)`.execute(trx);
}

/** Says once more what those ids mean: the entry that said so went with what they were. */
async function tellFormer(trx: Trx, garageId: string, revision: number, customerId: string, ids: readonly string[]) {
  await sql`insert into feed (garage_id, revision, ordinal, entity, entity_id, op, data)
    select ${garageId}::uuid, ${revision}::integer, (n - 1)::integer, 'customer', id, 'delete', ${JSON.stringify({ into: customerId })}::json
    from unnest(${uuids(ids)}) with ordinality as u (id, n)`.execute(trx);
}

/**
 * Takes a customer who was not seen since a moment away from the desks, with contacts, cars and what was done to them, and out of the
 * log that desks read; the rows stay here. Answers the revision, or `null` for one who was seen or who is away already. Wake the garage's
 * pulls after commit.
 */
export async function sendAway(
  trx: Trx,
  garageId: string,
  customerId: string,
  notSeenSince: Date,
): Promise<number | null> {
  await lockCircle(trx, garageId, [customerId]);
  if (!(await isUnseen(trx, garageId, customerId, notSeenSince))) return null;
  const gone = await markAway(trx, garageId, customerId);
  const former = await formerIds(trx, garageId, customerId);
  const revision = await takeRevision(trx, garageId);
  const all = [...former, ...gone.map(({ id }) => id)];
  await sql`delete from feed where garage_id = ${garageId} and entity_id = any(${uuids(all)})`.execute(trx);
  await tellFormer(trx, garageId, revision, customerId, former);
  let ordinal = former.length;
  for (const entity of CIRCLE.toReversed()) {
    const ids = gone.filter((ref) => ref.entity === entity).map(({ id }) => id);
    await tell(trx, garageId, revision, ordinal, entity, ids);
    ordinal += ids.length;
  }
  // An answer that is on its way may still hold what goes.
  await trx
    .updateTable('garages')
    .set((eb) => ({ access: eb('access', '+', 1) }))
    .where('id', '=', garageId)
    .execute();
  return revision;
}
