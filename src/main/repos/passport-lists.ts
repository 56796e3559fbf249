import type { Passport } from '../../shared/domain/passport.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { passports } from './passports.ts';

type Key = readonly [plate: string, id: string];

export interface PlacedPassport {
  readonly passport: Passport;
  readonly key: Key;
}

function read(rows: readonly Record<string, unknown>[]): readonly PlacedPassport[] {
  return rows.map((cells) => ({ passport: passports.read(cells), key: [String(cells.plate), String(cells.id)] }));
}

const COLUMNS = `${passports.columns('p')}, p.plate AS plate`;

/** A page of all passports in order of plate. */
export function listPassportsByPlate(db: Db, after: Key | null, limit: number): readonly PlacedPassport[] {
  const sql = `SELECT ${COLUMNS} FROM passport p WHERE (p.plate, p.id) > (?, ?) ORDER BY p.plate, p.id LIMIT ?`;
  const [plate, id] = after ?? ['', ''];
  return read(statement<Record<string, unknown>>(db, sql).all(plate, id, limit));
}

/** A page of a fleet's passports in order of plate. */
function listFleetByPlate(db: Db, fleetId: string, [plate, id]: Key, limit: number): readonly PlacedPassport[] {
  const sql = `SELECT ${COLUMNS} FROM passport p WHERE p.fleet_id = ? AND (p.plate, p.id) > (?, ?)
    ORDER BY p.plate, p.id LIMIT ?`;
  return read(statement<Record<string, unknown>>(db, sql).all(fleetId, plate, id, limit));
}

/** A page of a fleet's passports in order of plate; with a text those whose plate or driver's name holds it. */
export function listPassportsOfFleet(
  db: Db,
  fleetId: string,
  search: { readonly plate: string; readonly name: string },
  after: Key | null,
  limit: number,
): readonly PlacedPassport[] {
  const [plate, id] = after ?? ['', ''];
  if (search.name === '') return listFleetByPlate(db, fleetId, [plate, id], limit);
  const sql = `SELECT ${COLUMNS} FROM passport p
    WHERE p.fleet_id = ? AND (p.plate, p.id) > (?, ?) AND ((? <> '' AND instr(p.plate, ?) > 0)
      OR EXISTS (SELECT 1 FROM customer c WHERE c.id = p.holder_id AND instr(c.sort_name, ?) > 0))
    ORDER BY p.plate, p.id LIMIT ?`;
  const { plate: part, name } = search;
  return read(statement<Record<string, unknown>>(db, sql).all(fleetId, plate, id, part, part, name, limit));
}

export function countPassportsOfFleet(db: Db, fleetId: string): number {
  return statement<{ n: number }>(db, 'SELECT count(*) AS n FROM passport WHERE fleet_id = ?').get(fleetId)?.n ?? 0;
}

export interface DueCounts {
  readonly overdue: number;
  readonly soon: number;
}

const NONE: DueCounts = { overdue: 0, soon: 0 };

/** How many cars of a fleet have something due before today, and how many others by the last day of "soon". */
export function countDueOfFleet(db: Db, fleetId: string, today: string, soonUntil: string): DueCounts {
  const sql = `SELECT count(*) FILTER (WHERE first_due < ?) AS overdue, count(*) FILTER (WHERE first_due >= ?) AS soon
    FROM passport WHERE fleet_id = ? AND first_due <= ?`;
  return statement<DueCounts>(db, sql).get(today, today, fleetId, soonUntil) ?? NONE;
}

/** How many cars with a passport have an APK that ran out, and how many others one that runs out soon. */
export function countApkDue(db: Db, today: string, soonUntil: string): DueCounts {
  const sql = `SELECT count(*) FILTER (WHERE apk_expires_on < ?) AS overdue,
      count(*) FILTER (WHERE apk_expires_on >= ?) AS soon
    FROM passport WHERE apk_expires_on <= ?`;
  return statement<DueCounts>(db, sql).get(today, today, soonUntil) ?? NONE;
}

/** Passports of the cars whose APK ran out longest ago or runs out first, up to a day. */
export function listApkDue(db: Db, until: string, limit: number): readonly Passport[] {
  const sql = `SELECT ${passports.columns('p')} FROM passport p
    WHERE p.apk_expires_on <= ? ORDER BY p.apk_expires_on, p.id LIMIT ?`;
  return statement<Record<string, unknown>>(db, sql).all(until, limit).map(passports.read);
}
