import type { CommandType } from '../../../shared/commands/registry.ts';
import { customerName } from '../../../shared/domain/customer.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { getVehicleByPlate } from '../../repos/vehicles.ts';
import type { DeskContext } from '../context.ts';
import type { Wanted } from '../run-command.ts';
import { type PlanGroup, type PlanRow, targetOf } from './plan-row.ts';

/** The commands of one row: its customer, when no row before made it, and its car. */
export function commandsOf(
  desk: DeskContext,
  row: PlanRow,
  made: Map<PlanGroup, string>,
): readonly Wanted<CommandType>[] {
  const { read, group, fleetId, holderId } = row;
  const known = targetOf(row) ?? made.get(group);
  const customerId = known ?? desk.newId();
  const create: Wanted<'customer.create'>[] = [];
  if (known === undefined) {
    made.set(group, customerId);
    const about = { subject: customerName(read.customer), customerId };
    create.push({ type: 'customer.create', payload: { customerId, details: read.customer }, about });
  }
  if (!read.car || holderId !== null) return create;
  const { vehicle, role, email } = read.car;
  const vehicleId = getVehicleByPlate(desk.db, vehicle.plate)?.id ?? desk.newId();
  const payload = { passportId: desk.newId(), vehicleId, vehicle, holderId: customerId, role, email, fleetId };
  const about = { subject: formatPlate(vehicle.plate), customerId };
  return [...create, { type: 'passport.issue', payload, about } satisfies Wanted<'passport.issue'>];
}
