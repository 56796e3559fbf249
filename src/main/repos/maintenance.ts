import type { Maintenance } from '../../shared/domain/maintenance.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { refreshCopies } from './passports.ts';
import { rowTable } from './row-table.ts';

export const maintenance = rowTable({
  entity: 'maintenance',
  fields: ['id', 'vehicleId', 'kind', 'description', 'state', 'dueOn', 'doneOn', 'mileage', 'costCents'],
  afterPut: (db, _rowid, row, before) => {
    if (!before && row.state === 'due') refreshCopies(db, row.vehicleId);
  },
});

/** What a car is due for, soonest first, then its history, latest first. */
export function listMaintenanceOfVehicle(db: Db, vehicleId: string): readonly Maintenance[] {
  const sql = `SELECT ${maintenance.columns('maintenance')} FROM maintenance WHERE vehicle_id = ?
    ORDER BY state DESC, due_on IS NULL, due_on, done_on DESC, id`;
  const rows = statement<Record<string, unknown>>(db, sql).all(vehicleId).map(maintenance.read);
  return [...rows.filter((row) => row.state === 'due'), ...rows.filter((row) => row.state === 'done')];
}

export function listMaintenanceIdsOfVehicle(db: Db, vehicleId: string): readonly string[] {
  return statement<{ id: string }>(db, 'SELECT id FROM maintenance WHERE vehicle_id = ?')
    .all(vehicleId)
    .map(({ id }) => id);
}
