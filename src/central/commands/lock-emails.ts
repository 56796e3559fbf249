import { sql } from 'kysely';
import { LostRace } from '../db/database-errors.ts';
import { lockAddress } from '../db/lock-address.ts';
import type { Trx } from '../db/tables.ts';

/**
 * Locks the addresses under which a customer stands, before any row: until the transaction ends nobody makes a login, or
 * anything else, under one of them. Answers which.
 */
export async function lockEmailsOf(
  trx: Trx,
  garageId: string,
  customerId: string | undefined,
): Promise<ReadonlySet<string>> {
  if (customerId === undefined) return new Set();
  const { rows } = await sql<{ email: string }>`
    select email from customers where garage_id = ${garageId} and id = ${customerId} and email <> ''
    union select email from passports where garage_id = ${garageId} and holder_id = ${customerId}
    union select email from fleets where garage_id = ${garageId} and customer_id = ${customerId}`.execute(trx);
  const emails = rows.map(({ email }) => email).toSorted();
  for (const email of emails) await lockAddress(trx, email);
  return new Set(emails);
}

/** Throws a `LostRace` when one of the rows, by now locked as well, came under another address before it was. */
export function assertLocked(locked: ReadonlySet<string>, rows: readonly ({ readonly email: string } | null)[]): void {
  const isFree = (email: string) => email !== '' && !locked.has(email);
  if (rows.some((row) => row !== null && isFree(row.email))) throw new LostRace();
}
