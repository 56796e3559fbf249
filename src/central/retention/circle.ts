import { type RawBuilder, sql } from 'kysely';
import type { EntityName } from '../../shared/domain/entities.ts';
import { entityTable } from '../db/entity-tables.ts';
import type { Trx } from '../db/tables.ts';
import { uuids } from '../db/uuid-list.ts';

/** What goes and comes back with a customer, parents first. Who has a fleet account never goes. */
export const CIRCLE = [
  'customer',
  'vehicle',
  'contact',
  'passport',
  'maintenance',
  'event',
  'appointment',
] as const satisfies readonly EntityName[];

/** In the order in which commands lock them; whoever adds a line to a timeline holds one of these. */
const LOCKED = ['customer', 'passport', 'contact', 'vehicle', 'appointment', 'maintenance'] as const;

type Member = (typeof CIRCLE)[number];

/** The rows `t` of one entity that are about these customers, their cars and what was done to them among these. */
export function ofCustomers(entity: Member, garageId: string, customerIds: readonly string[]): RawBuilder<unknown> {
  const ids = uuids(customerIds);
  const cars = sql`(select p.vehicle_id from passports p where p.holder_id = any(${ids}))`;
  const within: Record<Member, RawBuilder<unknown>> = {
    customer: sql`t.id = any(${ids})`,
    contact: sql`t.customer_id = any(${ids})`,
    passport: sql`t.holder_id = any(${ids})`,
    event: sql`t.customer_id = any(${ids})`,
    vehicle: sql`t.id in ${cars}`,
    maintenance: sql`t.vehicle_id in ${cars}`,
    appointment: sql`t.vehicle_id in ${cars}`,
  };
  return sql`t.garage_id = ${garageId} and ${within[entity]}`;
}

/** Nobody changes what is about these customers until the transaction ends. */
export async function lockCircle(trx: Trx, garageId: string, customerIds: readonly string[]): Promise<void> {
  for (const entity of LOCKED) {
    const where = ofCustomers(entity, garageId, customerIds);
    await sql`select t.id from ${entityTable(entity).table} t where ${where} order by t.id for no key update`.execute(
      trx,
    );
  }
}
