import { sql } from 'kysely';
import { resolveAliases, uuidsIn } from '../commands/aliases.ts';
import { entityTable } from '../db/entity-tables.ts';
import type { Trx } from '../db/tables.ts';
import { uuids } from '../db/uuid-list.ts';
import { takeRevision } from '../feed/take-revision.ts';
import { CIRCLE, lockCircle, ofCustomers } from './circle.ts';

/** Nearly always nobody is: one look into a small index. */
async function isAnybodyAway(trx: Trx, garageId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from customers where garage_id = ${garageId} and away limit 1`.execute(trx);
  return rows.length > 0;
}

/** Customers who are away and whom one of these ids is about, in order of their ids. */
async function customersAway(trx: Trx, garageId: string, ids: readonly string[]): Promise<readonly string[]> {
  const [among, here] = [sql`any(${uuids(ids)})`, sql`t.garage_id = ${garageId} and t.away`];
  const { rows } = await sql<{ id: string }>`
    select t.id from customers t where ${here} and t.id = ${among}
    union select t.customer_id from contacts t where ${here} and t.id = ${among}
    union select t.customer_id from events t where ${here} and t.id = ${among}
    union select t.holder_id from passports t where ${here} and (t.id = ${among} or t.vehicle_id = ${among})
    union select p.holder_id from appointments t join passports p on p.vehicle_id = t.vehicle_id
      where ${here} and t.id = ${among}
    union select p.holder_id from maintenance t join passports p on p.vehicle_id = t.vehicle_id
      where ${here} and t.id = ${among}
    order by 1`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Tells of every row anew. Who changed which field last stays as it was: nobody's waiting change meets a conflict because of it. */
async function show(trx: Trx, garageId: string, customerIds: readonly string[], revision: number): Promise<void> {
  let ordinal = 0;
  for (const entity of CIRCLE) {
    const { table, image } = entityTable(entity);
    const { rows } = await sql`
      with back as (
        update ${table} t set away = false, revision = ${revision}
        where ${ofCustomers(entity, garageId, customerIds)} and t.away returning t.*)
      insert into feed (garage_id, revision, ordinal, entity, entity_id, op, data, reason)
      select t.garage_id, t.revision, (${ordinal}::integer + row_number() over (order by t.id) - 1)::integer, ${entity}::text, t.id,
        'put', (${image})::json, 'seen_again'
      from back t returning ordinal`.execute(trx);
    ordinal += rows.length;
  }
}

/**
 * Brings back to the desks whoever is away and one of these ids is about: a customer, contact, AutoPaspoort, car, appointment, line of
 * maintenance or event. From then on that one counts as seen. Runs before anything is written about them, and before the transaction
 * takes a revision of its own. Answers the revision, or `null` when none of them was away.
 */
export async function bringBack(trx: Trx, garageId: string, ids: readonly string[], now: Date): Promise<number | null> {
  if (ids.length === 0 || !(await isAnybodyAway(trx, garageId))) return null;
  const found = await customersAway(trx, garageId, ids);
  if (found.length === 0) return null;
  await lockCircle(trx, garageId, found);
  // Somebody else may have done so while this one waited for the rows.
  const { rows } = await sql<{ id: string }>`
    update customers set seen_at = ${now} where id = any(${uuids(found)}) and away returning id`.execute(trx);
  if (rows.length === 0) return null;
  const revision = await takeRevision(trx, garageId);
  await show(
    trx,
    garageId,
    rows.map(({ id }) => id),
    revision,
  );
  return revision;
}

/** The same for whatever the payload of a command names. */
export async function bringBackNamed(trx: Trx, garageId: string, payload: unknown, now: Date): Promise<void> {
  if (!(await isAnybodyAway(trx, garageId))) return;
  const meant = await resolveAliases(trx, garageId, payload);
  await bringBack(trx, garageId, [...new Set(uuidsIn(meant))], now);
}
