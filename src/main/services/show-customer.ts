import { isAhead } from '../../shared/domain/appointment-rules.ts';
import { dutchDay, type IsoDate } from '../../shared/domain/dates.ts';
import type { Fleet } from '../../shared/domain/fleet.ts';
import { whyNoFleetAccount } from '../../shared/domain/fleet-rules.ts';
import type { Passport } from '../../shared/domain/passport.ts';
import { err, ok } from '../../shared/domain/result.ts';
import type { CustomerProfile, FleetRef, PassportView } from '../../shared/ipc/views.ts';
import type { Db } from '../db/open-database.ts';
import { resolveId } from '../repos/aliases.ts';
import { listAppointmentsOfVehicle } from '../repos/appointments.ts';
import { customers } from '../repos/customers.ts';
import { fleets, getFleetByManagerPassport, listFleetsOfCustomer } from '../repos/fleets.ts';
import { listMaintenanceOfVehicle } from '../repos/maintenance.ts';
import { listPassportsOfHolder } from '../repos/passports.ts';
import { isWaiting } from '../repos/shadows.ts';
import { vehicles } from '../repos/vehicles.ts';
import { carStatus } from './car-status.ts';
import type { DeskContext, Outcome } from './context.ts';
import { noteLook } from './note-look.ts';

function fleetRef(fleet: Fleet | null): FleetRef | null {
  return fleet && { id: fleet.id, name: fleet.name };
}

function passportView(db: Db, passport: Passport, today: IsoDate): readonly PassportView[] {
  const vehicle = vehicles.get(db, passport.vehicleId);
  if (!vehicle) return [];
  const customer = customers.get(db, passport.holderId);
  const managed = getFleetByManagerPassport(db, passport.id);
  const maintenance = listMaintenanceOfVehicle(db, vehicle.id);
  return [
    {
      passport,
      vehicle,
      fleet: fleetRef(passport.fleetId === null ? null : fleets.get(db, passport.fleetId)),
      maintenance,
      appointments: listAppointmentsOfVehicle(db, vehicle.id).filter((one) => isAhead(one, today)),
      status: carStatus(today, vehicle, maintenance),
      managedFleet: fleetRef(managed),
      fleetAccountRefusal: whyNoFleetAccount({ customer, passport, fleetManagedByPassport: managed }),
      waiting: isWaiting(db, 'passport', passport.id) || isWaiting(db, 'vehicle', vehicle.id),
    },
  ];
}

/** Klantprofiel: the customer, each Eigenaar / bestuurdersprofiel, and the customer's fleets. */
export function showCustomer(desk: DeskContext, asked: string): Outcome<CustomerProfile> {
  const { db, now } = desk;
  const id = resolveId(db, asked);
  const customer = customers.get(db, id);
  if (!customer) return err({ code: 'customer_not_found' });
  noteLook(desk, { kind: 'customer.seen', customerIds: [id] });
  const today = dutchDay(now());
  return ok({
    customer,
    passports: listPassportsOfHolder(db, id).flatMap((passport) => passportView(db, passport, today)),
    fleets: listFleetsOfCustomer(db, id).map(({ id: fleetId, name, state }) => ({ id: fleetId, name, state })),
    waiting: isWaiting(db, 'customer', id),
  });
}
