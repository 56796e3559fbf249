import { sql } from 'kysely';
import type { EntityName, EntityRow } from '../../shared/domain/entities.ts';
import { type FieldRevisions, findRows, type StoredRow } from '../db/entity-rows.ts';
import type { Trx } from '../db/tables.ts';

/** A row of the customer, whatever it is. */
export interface PersonRow {
  readonly entity: EntityName;
  readonly id: string;
  readonly fields: FieldRevisions;
}

/** A customer of a garage with all rows that are about that one. Cars and what was done to them are not among these. */
export interface Person {
  readonly customer: EntityRow<'customer'>;
  readonly passports: readonly EntityRow<'passport'>[];
  readonly fleets: readonly EntityRow<'fleet'>[];
  readonly rows: readonly PersonRow[];
}

function asRows<E extends EntityName>(entity: E, stored: readonly StoredRow<E>[]): readonly PersonRow[] {
  return stored.map(({ row, fields }) => ({ entity, id: row.id, fields }));
}

/**
 * Finds a customer with what is about that one, locked until the transaction ends, or only read with `readStoredRows`; `null`
 * when the garage has no such customer.
 */
export async function findPerson(
  trx: Trx,
  garageId: string,
  customerId: string,
  find: typeof findRows = findRows,
): Promise<Person | null> {
  const [customer] = await find(trx, garageId, 'customer', sql`t.id = ${customerId}`);
  if (!customer) return null;
  const passports = await find(trx, garageId, 'passport', sql`t.holder_id = ${customerId}`);
  const fleets = await find(trx, garageId, 'fleet', sql`t.customer_id = ${customerId}`);
  const contacts = await find(trx, garageId, 'contact', sql`t.customer_id = ${customerId}`);
  const held = sql`t.vehicle_id in (select vehicle_id from passports where holder_id = ${customerId})`;
  const appointments = await find(trx, garageId, 'appointment', held);
  const events = await find(trx, garageId, 'event', sql`t.customer_id = ${customerId}`);
  return {
    customer: customer.row,
    passports: passports.map(({ row }) => row),
    fleets: fleets.map(({ row }) => row),
    rows: [
      ...asRows('customer', [customer]),
      ...asRows('passport', passports),
      ...asRows('fleet', fleets),
      ...asRows('contact', contacts),
      ...asRows('appointment', appointments),
      ...asRows('event', events),
    ],
  };
}

/**
 * The addresses that the customer logs in with: proven by an activated AutoPaspoort, or given to a fleet account that nothing
 * else may share. What somebody only typed in a profile may be anybody's.
 */
export function loginEmails({ passports, fleets }: Pick<Person, 'passports' | 'fleets'>): readonly string[] {
  const activated = passports.filter(({ state }) => state === 'activated');
  return [...new Set([...activated, ...fleets].map(({ email }) => email))];
}
