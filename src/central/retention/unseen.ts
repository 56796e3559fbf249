import { sql } from 'kysely';
import { dutchDay } from '../../shared/domain/dates.ts';
import type { Db, Trx } from '../db/tables.ts';

/** No UUIDv7 that was made since a moment is lower than this one. */
function firstIdOf(moment: Date): string {
  const hex = Math.max(moment.getTime(), 0).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/**
 * Customers `c` of a garage of whom it saw nothing since a moment: not made, changed or asked for since, no appointment, no visit and no
 * maintenance of a car, no new AutoPaspoort. Whoever has a fleet account, or a car in a fleet or on its way to somebody else, is
 * somebody whom others count on.
 */
function unseenSince(garageId: string, moment: Date) {
  const [at, day] = [moment.toISOString(), dutchDay(moment)];
  return sql`c.garage_id = ${garageId} and not c.away and c.id < ${firstIdOf(moment)}::uuid
    and (c.seen_at is null or c.seen_at < ${moment})
    and not exists (select 1 from fleets f where f.customer_id = c.id)
    and not exists (select 1 from events e
      where e.garage_id = c.garage_id and e.customer_id = c.id and e.at >= ${at})
    and not exists (select 1 from passports p join vehicles v on v.id = p.vehicle_id
      where p.holder_id = c.id and (p.fleet_id is not null or p.offered_until is not null
        or greatest(p.issued_on, p.activated_on, p.invited_on, v.last_visit_on) >= ${day}::date
        or exists (select 1 from fleets f where f.manager_passport_id = p.id)
        or exists (select 1 from maintenance m where m.vehicle_id = v.id and m.done_on >= ${day}::date)
        or exists (select 1 from appointments a where a.vehicle_id = v.id
          and (a.requested_at >= ${at} or a.preferred_on >= ${day}::date or a.planned_at >= ${day}))))`;
}

/** Customers who were not seen since a moment and are at the desks all the same, so many at most. */
export async function findUnseen(db: Db, garageId: string, moment: Date, limit: number): Promise<readonly string[]> {
  const unseen = unseenSince(garageId, moment);
  const { rows } = await sql<{ id: string }>`
    select c.id from customers c where ${unseen} order by c.id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

export async function isUnseen(trx: Trx, garageId: string, customerId: string, moment: Date): Promise<boolean> {
  const unseen = unseenSince(garageId, moment);
  const { rows } = await sql`select 1 from customers c where c.id = ${customerId} and ${unseen}`.execute(trx);
  return rows.length > 0;
}
