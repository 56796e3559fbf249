import { sql } from 'kysely';
import type { Trx } from './tables.ts';

/**
 * Locks an e-mail address until the transaction ends: two who want it as a login at the same time come one after the other.
 * Lock addresses before rows, several in their alphabetical order.
 */
export async function lockAddress(trx: Trx, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${email}, 0))`.execute(trx);
}
