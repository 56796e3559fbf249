import type { HolderRole } from '../../shared/domain/passport.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { ok } from '../../shared/domain/result.ts';
import type { VehicleDetails } from '../../shared/domain/vehicle.ts';
import { getVehicleByPlate } from '../repos/vehicles.ts';
import type { DeskContext, Outcome } from './context.ts';
import { runCommand } from './run-command.ts';

export interface IssuePassport {
  readonly holderId: string;
  readonly role: HolderRole;
  readonly email: string;
  readonly vehicle: VehicleDetails;
  readonly fleetId: string | null;
}

/** Aanmaken AutoPaspoort, with or without a fleet (manual, section 2, way 2). */
export function issuePassport(desk: DeskContext, wanted: IssuePassport): Outcome<{ readonly id: string }> {
  const id = desk.newId();
  const vehicleId = getVehicleByPlate(desk.db, wanted.vehicle.plate)?.id ?? desk.newId();
  const about = { subject: formatPlate(wanted.vehicle.plate), customerId: wanted.holderId };
  const done = runCommand(desk, 'passport.issue', { ...wanted, passportId: id, vehicleId }, about);
  return done.ok ? ok({ id }) : done;
}
