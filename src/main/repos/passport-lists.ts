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

const COLUMNS = `${passports.columns('p')}, v.plate AS plate`;

/** A page of all passports in order of plate. */
export function listPassportsByPlate(db: Db, after: Key | null, limit: number): readonly PlacedPassport[] {
  const sql = `SELECT ${COLUMNS} FROM vehicle v JOIN passport p ON p.vehicle_id = v.id
    WHERE v.plate >= ? AND (v.plate, p.id) > (?, ?) ORDER BY v.plate, p.id LIMIT ?`;
  const [plate, id] = after ?? ['', ''];
  return read(statement<Record<string, unknown>>(db, sql).all(plate, plate, id, limit));
}

/** A page of a fleet's passports in order of plate; with a text those whose plate or driver's name holds it. */
export function listPassportsOfFleet(
  db: Db,
  fleetId: string,
  search: { readonly plate: string; readonly name: string },
  after: Key | null,
  limit: number,
): readonly PlacedPassport[] {
  const sql = `SELECT ${COLUMNS} FROM passport p JOIN vehicle v ON v.id = p.vehicle_id
    JOIN customer c ON c.id = p.holder_id
    WHERE p.fleet_id = ? AND (v.plate, p.id) > (?, ?)
      AND ((? <> '' AND instr(v.plate, ?) > 0) OR instr(c.sort_name, ?) > 0)
    ORDER BY v.plate, p.id LIMIT ?`;
  const [plate, id] = after ?? ['', ''];
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

/** How many cars of a fleet have something due before today, and how many others by the last day of "soon". */
export function countDueOfFleet(db: Db, fleetId: string, today: string, soonUntil: string): DueCounts {
  const sql = `SELECT count(*) FILTER (WHERE first_due < ?) AS overdue,
      count(*) FILTER (WHERE first_due >= ? AND first_due <= ?) AS soon
    FROM (SELECT min(coalesce(v.apk_expires_on, '9999'), coalesce((SELECT min(m.due_on) FROM maintenance m
      WHERE m.vehicle_id = v.id AND m.state = 'due'), '9999')) AS first_due
      FROM passport p JOIN vehicle v ON v.id = p.vehicle_id WHERE p.fleet_id = ?)`;
  return statement<DueCounts>(db, sql).get(today, today, soonUntil, fleetId) ?? { overdue: 0, soon: 0 };
}

/** How many cars with a passport have an APK that ran out, and how many others one that runs out soon. */
export function countApkDue(db: Db, today: string, soonUntil: string): DueCounts {
  const sql = `SELECT count(*) FILTER (WHERE v.apk_expires_on < ?) AS overdue,
      count(*) FILTER (WHERE v.apk_expires_on >= ?) AS soon
    FROM vehicle v WHERE v.apk_expires_on <= ? AND EXISTS (SELECT 1 FROM passport p WHERE p.vehicle_id = v.id)`;
  return statement<DueCounts>(db, sql).get(today, today, soonUntil) ?? { overdue: 0, soon: 0 };
}

/** Passports of the cars whose APK ran out longest ago or runs out first, up to a day. */
export function listApkDue(db: Db, until: string, limit: number): readonly Passport[] {
  const sql = `SELECT ${passports.columns('p')} FROM vehicle v JOIN passport p ON p.vehicle_id = v.id
    WHERE v.apk_expires_on <= ? ORDER BY v.apk_expires_on LIMIT ?`;
  return statement<Record<string, unknown>>(db, sql).all(until, limit).map(passports.read);
}
