import type { IsoDate } from '../../shared/domain/dates.ts';
import type { Passport } from '../../shared/domain/passport.ts';
import { makeModel } from '../../shared/domain/vehicle.ts';
import type { FleetPlateRow } from '../../shared/ipc/views.ts';
import type { Db } from '../db/open-database.ts';
import { nameOfCustomer } from '../repos/customers.ts';
import { fleets } from '../repos/fleets.ts';
import { listMaintenanceOfVehicle } from '../repos/maintenance.ts';
import { isWaiting } from '../repos/shadows.ts';
import { vehicles } from '../repos/vehicles.ts';
import { carStatus, nextDue } from './car-status.ts';

/** One passport as a line of a list, with all that any of the lists shows. */
export function passportRow(db: Db, passport: Passport, today: IsoDate): FleetPlateRow {
  const vehicle = vehicles.get(db, passport.vehicleId);
  const maintenance = vehicle ? listMaintenanceOfVehicle(db, vehicle.id) : [];
  return {
    id: passport.id,
    customerId: passport.holderId,
    plate: vehicle?.plate ?? '',
    makeModel: vehicle ? makeModel(vehicle) : '',
    holderName: nameOfCustomer(db, passport.holderId),
    role: passport.role,
    state: passport.state,
    fleetName: passport.fleetId === null ? null : (fleets.get(db, passport.fleetId)?.name ?? null),
    apkExpiresOn: vehicle?.apkExpiresOn ?? null,
    status: vehicle ? carStatus(today, vehicle, maintenance) : 'unknown',
    waiting: isWaiting(db, 'passport', passport.id),
    offeredUntil: passport.offeredUntil,
    mileage: vehicle?.mileage ?? null,
    lastVisitOn: vehicle?.lastVisitOn ?? null,
    nextDue: vehicle ? nextDue(vehicle, maintenance) : null,
  };
}
