import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { forgetVehicle } from '../commands/results.ts';
import { insertRow } from '../db/entity-rows.ts';
import type { Trx } from '../db/tables.ts';
import { bringBack } from '../retention/bring-back.ts';
import { takeRevision } from './take-revision.ts';

async function idsOf(trx: Trx, garageId: string, vehicleId: string): Promise<readonly string[]> {
  const answer = await sql<{ id: string }>`
    select id from vehicles where garage_id = ${garageId} and id = ${vehicleId}
    union all select id from passports where garage_id = ${garageId} and vehicle_id = ${vehicleId}
    union all select id from maintenance where garage_id = ${garageId} and vehicle_id = ${vehicleId}
    union all select id from events where garage_id = ${garageId} and vehicle_id = ${vehicleId}
    union all select id from appointments where garage_id = ${garageId} and vehicle_id = ${vehicleId}`.execute(trx);
  return answer.rows.map((row) => row.id);
}

async function erase(trx: Trx, garageId: string, vehicleId: string, ids: readonly string[]): Promise<void> {
  await sql`delete from events where garage_id = ${garageId} and vehicle_id = ${vehicleId}`.execute(trx);
  await sql`delete from appointments where garage_id = ${garageId} and vehicle_id = ${vehicleId}`.execute(trx);
  await sql`delete from maintenance where garage_id = ${garageId} and vehicle_id = ${vehicleId}`.execute(trx);
  await sql`delete from passports where garage_id = ${garageId} and vehicle_id = ${vehicleId}`.execute(trx);
  await sql`delete from vehicles where garage_id = ${garageId} and id = ${vehicleId}`.execute(trx);
  await trx.deleteFrom('mails').where('garage_id', '=', garageId).where('about_id', 'in', ids).execute();
  // A desk that comes late must not read in the log what it may no longer know.
  await trx.deleteFrom('feed').where('garage_id', '=', garageId).where('entity_id', 'in', ids).execute();
}

/** Who had the car at this garage: its holder, and the customer whose fleet it was in. Locked: neither becomes another. */
async function customersOf(trx: Trx, garageId: string, vehicleId: string): Promise<readonly string[]> {
  const held = await sql<{ holder_id: string; fleet_id: string | null }>`
    select holder_id, fleet_id from passports
    where garage_id = ${garageId} and vehicle_id = ${vehicleId} for update`.execute(trx);
  const fleetIds = held.rows.flatMap(({ fleet_id }) => fleet_id ?? []);
  if (fleetIds.length === 0) return held.rows.map(({ holder_id }) => holder_id);
  const fleets = await sql<{ customer_id: string }>`
    select customer_id from fleets where id in (${sql.join(fleetIds)}) for share`.execute(trx);
  return [...new Set([...held.rows.map((row) => row.holder_id), ...fleets.rows.map((row) => row.customer_id)])];
}

/** Their timelines say that there was a car, and nothing of which one or who has it now. */
async function tellThatItIsGone(
  trx: Trx,
  garageId: string,
  customerIds: readonly string[],
  revision: number,
  at: Date,
) {
  for (const [index, customerId] of customerIds.entries()) {
    const about = { customerId, vehicleId: null, fleetId: null, kind: 'car.gone', fields: '', actor: '' };
    const row = { ...about, id: uuidv7(), at: at.toISOString() };
    await insertRow(trx, garageId, { entity: 'event', row }, revision);
    await trx
      .insertInto('feed')
      .values({
        garage_id: garageId,
        revision,
        ordinal: index + 1,
        entity: 'event',
        entity_id: row.id,
        op: 'put',
        data: JSON.stringify(row),
        before: null,
        before_revision: null,
        reason: null,
      })
      .execute();
  }
}

async function announce(trx: Trx, garageId: string, vehicleId: string, reason: RevokeReason): Promise<number> {
  const revision = await takeRevision(trx, garageId);
  await trx
    .updateTable('garages')
    .set((eb) => ({ access: eb('access', '+', 1) }))
    .where('id', '=', garageId)
    .execute();
  await trx
    .insertInto('feed')
    .values({
      garage_id: garageId,
      revision,
      ordinal: 0,
      entity: 'vehicle',
      entity_id: vehicleId,
      op: 'revoke',
      data: null,
      before: null,
      before_revision: null,
      reason,
    })
    .execute();
  return revision;
}

export type RevokeReason = 'transferred' | 'withdrawn';

/**
 * Takes a car and all that hangs on it (passport, maintenance, appointments, what the timelines tell of it) away from a garage (rule 7).
 * The holder's profile stays: the customer still comes to the garage, and finds a line there that a car is gone. Wake the
 * garage's pulls after commit. Answers the revision, or `null` when the garage has no such car.
 */
export async function revokeVehicle(
  trx: Trx,
  garageId: string,
  vehicleId: string,
  reason: RevokeReason,
  at: Date,
): Promise<number | null> {
  // Its holder comes back to the desks with one car less.
  await bringBack(trx, garageId, [vehicleId], at);
  await sql`select 1 from vehicles where garage_id = ${garageId} and id = ${vehicleId} for update`.execute(trx);
  const ids = await idsOf(trx, garageId, vehicleId);
  if (!ids.includes(vehicleId)) return null;
  const customerIds = await customersOf(trx, garageId, vehicleId);
  await erase(trx, garageId, vehicleId, ids);
  await forgetVehicle(trx, garageId, vehicleId);
  await trx
    .insertInto('revoked_rows')
    .values(ids.map((id) => ({ garage_id: garageId, entity_id: id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const revision = await announce(trx, garageId, vehicleId, reason);
  await tellThatItIsGone(trx, garageId, customerIds, revision, at);
  return revision;
}
