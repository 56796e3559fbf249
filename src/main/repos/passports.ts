import type { Passport } from '../../shared/domain/passport.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { rowTable } from './row-table.ts';

export const passports = rowTable({
  entity: 'passport',
  fields: ['id', 'vehicleId', 'holderId', 'role', 'email', 'state', 'fleetId', 'issuedOn', 'activatedOn'],
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
