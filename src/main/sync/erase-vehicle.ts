import { plateOf } from '../../shared/commands/command.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import type { Db } from '../db/open-database.ts';
import { listAppointmentsOfVehicle } from '../repos/appointments.ts';
import { eraseDraftsAbout } from '../repos/drafts.ts';
import { listEventIdsOfVehicle } from '../repos/events.ts';
import { listMaintenanceIdsOfVehicle } from '../repos/maintenance.ts';
import { emptyCommand, listOutboxNaming, markRefused, type OutboxEntry } from '../repos/outbox.ts';
import { listPassportIdsOfVehicle } from '../repos/passports.ts';
import { deleteRow } from '../repos/rows.ts';
import { vehicles } from '../repos/vehicles.ts';

/** Whether a command is about one of these ids or this plate. The settings of a fleet name its manager's car, no more. */
function isAbout({ command, refusal }: OutboxEntry, marks: ReadonlySet<unknown>): boolean {
  const { type, payload } = command;
  if (type === 'fleet.update') return false;
  const ids = [payload.vehicleId, payload.passportId, payload.managerPassportId, refusal?.vehicleId];
  return [...ids, plateOf(payload)].some((mark) => mark !== undefined && marks.has(mark));
}

/**
 * Commands about a car that the garage may no longer see become `access_revoked`, without the data they held. `marks`:
 * its id, its plate and its passports. What builds on a new passport for it goes along, and so does what was typed about
 * it and not saved.
 */
export function refuseCommandsAbout(db: Db, marks: readonly string[]): void {
  const all = new Set(marks);
  let news: readonly string[] = marks;
  while (news.length > 0) {
    const made = new Set<string>();
    for (const entry of listOutboxNaming(db, news)) {
      const { command, state } = entry;
      if (!isAbout(entry, all)) continue;
      const { passportId } = command.payload;
      if (typeof passportId === 'string' && !all.has(passportId)) made.add(passportId);
      if (state !== 'sent') markRefused(db, command.seq, refuse('access_revoked'));
      emptyCommand(db, command.seq);
    }
    news = [...made];
    for (const id of news) all.add(id);
  }
  eraseDraftsAbout(db, [...all]);
}

/** Takes a car away with all that hangs on it; answers by what commands name it: ids, and its plate. */
export function removeVehicle(db: Db, vehicleId: string): readonly string[] {
  const plate = vehicles.get(db, vehicleId)?.plate;
  const passportIds = listPassportIdsOfVehicle(db, vehicleId);
  const appointmentIds = listAppointmentsOfVehicle(db, vehicleId).map(({ id }) => id);
  for (const id of listMaintenanceIdsOfVehicle(db, vehicleId)) deleteRow(db, { entity: 'maintenance', id });
  for (const id of listEventIdsOfVehicle(db, vehicleId)) deleteRow(db, { entity: 'event', id });
  for (const id of appointmentIds) deleteRow(db, { entity: 'appointment', id });
  for (const id of passportIds) deleteRow(db, { entity: 'passport', id });
  deleteRow(db, { entity: 'vehicle', id: vehicleId });
  return [vehicleId, ...passportIds, ...appointmentIds, ...(plate === undefined ? [] : [plate])];
}

/**
 * The garage lost access to a car (manual, section 4): the car goes with all that hangs on it, commands about it
 * included. Runs while pending effects are off.
 */
export function eraseVehicle(db: Db, vehicleId: string): void {
  refuseCommandsAbout(db, removeVehicle(db, vehicleId));
}
