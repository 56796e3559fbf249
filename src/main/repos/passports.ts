import type { Passport } from '../../shared/domain/passport.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { type Cell, rowTable } from './row-table.ts';

interface CarCopy {
  readonly plate: string;
  readonly apk: string | null;
  readonly firstDue: string | null;
  readonly serviceDue: string | null;
}

/** What lists of passports go by: the car's plate, its APK day, the first day that anything is due, and that maintenance is. */
function carCopy(db: Db, vehicleId: string): CarCopy {
  const car = statement<{ plate: string; apk: string | null }>(
    db,
    'SELECT plate, apk_expires_on AS apk FROM vehicle WHERE id = ?',
  ).get(vehicleId);
  const item = statement<{ day: string | null; service: string | null }>(
    db,
    `SELECT min(due_on) AS day, min(due_on) FILTER (WHERE kind <> 'apk') AS service
     FROM maintenance WHERE vehicle_id = ? AND state = 'due'`,
  ).get(vehicleId);
  const days = [car?.apk, item?.day].filter((day) => typeof day === 'string');
  return {
    plate: car?.plate ?? '',
    apk: car?.apk ?? null,
    firstDue: days.toSorted()[0] ?? null,
    serviceDue: item?.service ?? null,
  };
}

/** After a car or something due came anew: the passports that were there before it take it over. */
export function refreshCopies(db: Db, vehicleId: string): void {
  const found = statement<{ rowid: number; due: string | null; service: string | null; plate: string }>(
    db,
    'SELECT rowid, plate, first_due AS due, service_due AS service FROM passport WHERE vehicle_id = ?',
  ).all(vehicleId);
  if (found.length === 0) return;
  const { plate, apk, firstDue, serviceDue } = carCopy(db, vehicleId);
  const update = statement(
    db,
    'UPDATE passport SET plate = ?, apk_expires_on = ?, first_due = ?, service_due = ? WHERE rowid = ?',
  );
  const isStale = (row: (typeof found)[number]) =>
    row.due !== firstDue || row.service !== serviceDue || row.plate !== plate;
  for (const row of found.filter(isStale)) update.run(plate, apk, firstDue, serviceDue, row.rowid);
}

export const passports = rowTable({
  entity: 'passport',
  fields: [
    'id',
    'vehicleId',
    'holderId',
    'role',
    'email',
    'state',
    'fleetId',
    'issuedOn',
    'activatedOn',
    'offeredUntil',
    'invitedOn',
  ],
  copied: {
    columns: ['plate', 'apk_expires_on', 'first_due', 'service_due'],
    cells: (db, { vehicleId }): Cell[] => {
      const { plate, apk, firstDue, serviceDue } = carCopy(db, vehicleId);
      return [plate, apk, firstDue, serviceDue];
    },
  },
});

const SELECT = `SELECT ${passports.columns('passport')} FROM passport`;

export function countPassports(db: Db): number {
  return statement<{ n: number }>(db, 'SELECT count(*) AS n FROM passport').get()?.n ?? 0;
}

export function getPassportOfVehicle(db: Db, vehicleId: string): Passport | null {
  const cells = statement<Record<string, unknown>>(db, `${SELECT} WHERE vehicle_id = ? ORDER BY id LIMIT 1`).get(
    vehicleId,
  );
  return cells ? passports.read(cells) : null;
}

export function listPassportIdsOfVehicle(db: Db, vehicleId: string): readonly string[] {
  return statement<{ id: string }>(db, 'SELECT id FROM passport WHERE vehicle_id = ?')
    .all(vehicleId)
    .map(({ id }) => id);
}

export function listPassportsOfHolder(db: Db, holderId: string): readonly Passport[] {
  return statement<Record<string, unknown>>(db, `${SELECT} WHERE holder_id = ? ORDER BY issued_on, id`)
    .all(holderId)
    .map(passports.read);
}

export function findPassportIdsByEmail(db: Db, email: string): readonly string[] {
  return statement<{ id: string }>(db, 'SELECT id FROM passport WHERE email = ?')
    .all(email)
    .map(({ id }) => id);
}

export function findHolderIdsOfFleet(db: Db, fleetId: string, limit: number): readonly string[] {
  return statement<{ holder_id: string }>(db, 'SELECT DISTINCT holder_id FROM passport WHERE fleet_id = ? LIMIT ?')
    .all(fleetId, limit)
    .map((row) => row.holder_id);
}

/** The passports of a fleet, so many at most. */
export function listPassportsOfFleet(db: Db, fleetId: string, limit: number): readonly Passport[] {
  const sql = `SELECT ${passports.columns('passport')} FROM passport WHERE fleet_id = ? LIMIT ?`;
  return statement<Record<string, unknown>>(db, sql).all(fleetId, limit).map(passports.read);
}

/** How many of a fleet are offered to a new holder, who did not answer yet. */
export function countTransfersOfFleet(db: Db, fleetId: string): number {
  const sql = 'SELECT count(*) AS n FROM passport WHERE fleet_id = ? AND offered_until IS NOT NULL';
  return statement<{ n: number }>(db, sql).get(fleetId)?.n ?? 0;
}
