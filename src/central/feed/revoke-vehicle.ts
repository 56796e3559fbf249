import { sql } from 'kysely';
import { forgetVehicle } from '../commands/results.ts';
import type { Trx } from '../db/tables.ts';
import { takeRevision } from './take-revision.ts';

async function idsOf(trx: Trx, garageId: string, vehicleId: string): Promise<readonly string[]> {
  const answer = await sql<{ id: string }>`
    select id from vehicles where garage_id = ${garageId} and id = ${vehicleId}
    union all select id from passports where garage_id = ${garageId} and vehicle_id = ${vehicleId}
    union all select id from maintenance where garage_id = ${garageId} and vehicle_id = ${vehicleId}`.execute(trx);
  return answer.rows.map((row) => row.id);
}

async function erase(trx: Trx, garageId: string, vehicleId: string, ids: readonly string[]): Promise<void> {
  await sql`delete from maintenance where garage_id = ${garageId} and vehicle_id = ${vehicleId}`.execute(trx);
  await sql`delete from passports where garage_id = ${garageId} and vehicle_id = ${vehicleId}`.execute(trx);
  await sql`delete from vehicles where garage_id = ${garageId} and id = ${vehicleId}`.execute(trx);
  await trx.deleteFrom('mails').where('garage_id', '=', garageId).where('about_id', 'in', ids).execute();
  // A desk that comes late must not read in the log what it may no longer know.
  await trx.deleteFrom('feed').where('garage_id', '=', garageId).where('entity_id', 'in', ids).execute();
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
 * Takes a car and all that hangs on it (passport, maintenance) away from a garage (rule 7). The holder's profile stays:
 * the customer still comes to the garage. Wake the garage's pulls after commit. Answers the revision, or `null` when
 * the garage has no such car.
 */
export async function revokeVehicle(
  trx: Trx,
  garageId: string,
  vehicleId: string,
  reason: RevokeReason,
): Promise<number | null> {
  await sql`select 1 from vehicles where garage_id = ${garageId} and id = ${vehicleId} for update`.execute(trx);
  const ids = await idsOf(trx, garageId, vehicleId);
  if (!ids.includes(vehicleId)) return null;
  await erase(trx, garageId, vehicleId, ids);
  await forgetVehicle(trx, garageId, vehicleId);
  await trx
    .insertInto('revoked_rows')
    .values(ids.map((id) => ({ garage_id: garageId, entity_id: id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return announce(trx, garageId, vehicleId, reason);
}
