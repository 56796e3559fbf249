import { refuse } from '../../shared/domain/refusal.ts';
import type { Db } from '../db/open-database.ts';
import { listMaintenanceIdsOfVehicle } from '../repos/maintenance.ts';
import { emptyCommand, listOutbox, markRefused } from '../repos/outbox.ts';
import { getPassportOfVehicle } from '../repos/passports.ts';
import { deleteRow } from '../repos/rows.ts';
import { vehicles } from '../repos/vehicles.ts';

/**
 * The garage lost access to a car (manual, section 4): the car goes with all that hangs on it, and commands about it
 * that were not sent become `access_revoked`, without the data they held. Runs while pending effects are off.
 */
export function eraseVehicle(db: Db, vehicleId: string): void {
  const plate = vehicles.get(db, vehicleId)?.plate;
  const passport = getPassportOfVehicle(db, vehicleId);
  for (const id of listMaintenanceIdsOfVehicle(db, vehicleId)) deleteRow(db, { entity: 'maintenance', id });
  if (passport) deleteRow(db, { entity: 'passport', id: passport.id });
  deleteRow(db, { entity: 'vehicle', id: vehicleId });
  const marks = [vehicleId, passport?.id, plate].filter((mark) => mark !== undefined);
  for (const { command, state } of listOutbox(db)) {
    const text = JSON.stringify(command.payload);
    if (!marks.some((mark) => text.includes(mark))) continue;
    if (state !== 'sent') markRefused(db, command.seq, refuse('access_revoked'));
    emptyCommand(db, command.seq);
  }
}

/** Overwrites what erased rows left in the write-ahead log; the pages themselves are overwritten by `secure_delete`. */
export function truncateLog(db: Db): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
}
