import type { Base } from '../../shared/commands/command.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { err, ok } from '../../shared/domain/result.ts';
import type { VehicleChanges } from '../../shared/domain/vehicle.ts';
import { getPassportOfVehicle } from '../repos/passports.ts';
import { vehicles } from '../repos/vehicles.ts';
import type { DeskContext, Outcome } from './context.ts';
import { baseOf, changedFields, formConflicts } from './field-changes.ts';
import { runCommand } from './run-command.ts';

export interface UpdateVehicle {
  readonly id: string;
  readonly changes: VehicleChanges;
  /** What the screen showed. */
  readonly before: VehicleChanges;
  /** Revisions at which fields were seen, where that was earlier than now. */
  readonly seen?: Base;
}

/** Data of a car put right; refused as `conflict` when a field changed since the screen showed it. */
export function updateVehicle(
  desk: DeskContext,
  { id, changes, before, seen }: UpdateVehicle,
): Outcome<{ readonly id: string }> {
  const vehicle = vehicles.get(desk.db, id);
  if (!vehicle) return err({ code: 'vehicle_not_found' });
  const conflicts = formConflicts(vehicle, changes, before);
  if (conflicts.length > 0) return err({ code: 'conflict', conflicts });
  const changed = changedFields(vehicle, changes);
  if (Object.keys(changed).length === 0) return ok({ id });
  const base = baseOf(desk.db, { entity: 'vehicle', id }, changed, seen);
  const customerId = getPassportOfVehicle(desk.db, id)?.holderId ?? null;
  const about = { subject: formatPlate(vehicle.plate), customerId };
  const done = runCommand(desk, 'vehicle.update', { vehicleId: id, changes: changed, base }, about);
  return done.ok ? ok({ id }) : done;
}
