import { setImmediate } from 'node:timers/promises';
import type { OverviewCar } from '../../shared/desk/fleet-overview.ts';
import { customerName } from '../../shared/domain/customer.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { modelName } from '../../shared/domain/vehicle.ts';
import type { Db } from '../db/open-database.ts';
import { fleets } from '../repos/fleets.ts';
import { readDueItems, readOverviewCars } from '../repos/overview-cars.ts';
import type { DeskContext, Outcome } from './context.ts';

/** Cars read at a time: few enough that the desk answers a keystroke in between. */
const CARS_AT_A_TIME = 100;

function readPart(db: Db, fleetId: string, after: string): readonly OverviewCar[] {
  const cells = readOverviewCars(db, fleetId, after, CARS_AT_A_TIME);
  const due = readDueItems(
    db,
    cells.map(({ vehicleId }) => vehicleId),
  );
  return cells.map((car) => ({
    id: car.id,
    plate: car.plate,
    make: car.make,
    model: modelName(car),
    driver: customerName(car),
    state: car.state,
    mileage: car.mileage,
    lastVisitOn: car.lastVisitOn,
    apkExpiresOn: car.apkExpiresOn,
    due: due.get(car.vehicleId) ?? [],
    waiting: car.waiting === 1,
  }));
}

/**
 * Every car of a fleet with what it is due for. Read in parts, between which the desk does other work: a car that leaves the garage
 * meanwhile is not read again.
 */
export async function listOverviewCars(
  context: () => Outcome<DeskContext>,
  fleetId: string,
): Promise<Outcome<readonly OverviewCar[]>> {
  const cars: OverviewCar[] = [];
  for (let after = ''; ; ) {
    const now = context();
    if (!now.ok) return now;
    if (!fleets.get(now.value.db, fleetId)) return err({ code: 'fleet_not_found' });
    const part = readPart(now.value.db, fleetId, after);
    cars.push(...part);
    if (part.length < CARS_AT_A_TIME) return ok(cars);
    after = part.at(-1)?.id ?? '';
    await setImmediate();
  }
}
