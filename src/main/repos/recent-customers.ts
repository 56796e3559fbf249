import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';

const KEPT = 20;

/** Ids of the customers who were opened last and are still there, the last one first. */
export function listRecentCustomerIds(db: Db, limit: number): readonly string[] {
  const sql = `SELECT r.customer_id AS id FROM recent_customer r JOIN customer c ON c.id = r.customer_id
    ORDER BY r.place DESC LIMIT ?`;
  return statement<{ id: string }>(db, sql)
    .all(limit)
    .map(({ id }) => id);
}

/** Puts a customer first, and forgets those who are gone or were opened long ago. */
export function putRecentCustomer(db: Db, customerId: string): void {
  statement(
    db,
    `INSERT INTO recent_customer VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM recent_customer))
     ON CONFLICT (customer_id) DO UPDATE SET place = excluded.place`,
  ).run(customerId);
  const kept = JSON.stringify(listRecentCustomerIds(db, KEPT));
  statement(db, 'DELETE FROM recent_customer WHERE customer_id NOT IN (SELECT value FROM json_each(?))').run(kept);
}

export function dropRecentCustomer(db: Db, customerId: string): void {
  statement(db, 'DELETE FROM recent_customer WHERE customer_id = ?').run(customerId);
}
