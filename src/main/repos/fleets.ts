import type { Fleet } from '../../shared/domain/fleet.ts';
import { foldText } from '../../shared/domain/text.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { rowTable } from './row-table.ts';

export const fleets = rowTable({
  entity: 'fleet',
  fields: ['id', 'customerId', 'managerPassportId', 'name', 'managerName', 'email', 'createdOn', 'state'],
  derived: { sort_name: (row) => foldText(row.name) },
});

const SELECT = `SELECT ${fleets.columns('fleet')} FROM fleet`;

function one(cells: Record<string, unknown> | undefined): Fleet | null {
  return cells ? fleets.read(cells) : null;
}

export function countFleets(db: Db): number {
  return statement<{ n: number }>(db, 'SELECT count(*) AS n FROM fleet').get()?.n ?? 0;
}

export function getFleetByManagerPassport(db: Db, passportId: string): Fleet | null {
  return one(statement<Record<string, unknown>>(db, `${SELECT} WHERE manager_passport_id = ? LIMIT 1`).get(passportId));
}

export function listFleetsOfCustomer(db: Db, customerId: string): readonly Fleet[] {
  return statement<Record<string, unknown>>(db, `${SELECT} WHERE customer_id = ? ORDER BY sort_name, id`)
    .all(customerId)
    .map(fleets.read);
}

/** Fleets whose name holds the text, or of those the active ones; those that begin with it first. */
export function suggestFleets(db: Db, text: string, limit: number, which: 'all' | 'active' = 'all'): readonly Fleet[] {
  const folded = foldText(text.trim());
  const sql = `${SELECT} WHERE instr(sort_name, ?) > 0
    AND (state = 'active' OR ? = 'all') ORDER BY instr(sort_name, ?) <> 1, sort_name, id LIMIT ?`;
  return statement<Record<string, unknown>>(db, sql).all(folded, which, folded, limit).map(fleets.read);
}

/** Fleets with exactly this name, as it is sorted by. */
export function findFleetsByName(db: Db, sortName: string): readonly Fleet[] {
  return statement<Record<string, unknown>>(db, `${SELECT} WHERE sort_name = ? ORDER BY id`)
    .all(sortName)
    .map(fleets.read);
}

export function findFleetIdsByEmail(db: Db, email: string): readonly string[] {
  return statement<{ id: string }>(db, 'SELECT id FROM fleet WHERE email = ?')
    .all(email)
    .map(({ id }) => id);
}
