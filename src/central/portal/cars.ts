import { sql } from 'kysely';
import { customerName } from '../../shared/domain/customer.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import type { Fleet } from '../../shared/domain/fleet.ts';
import { type DueStatus, dueStatus, type Maintenance, mostUrgent } from '../../shared/domain/maintenance.ts';
import type { Passport } from '../../shared/domain/passport.ts';
import type { Vehicle } from '../../shared/domain/vehicle.ts';
import type { Context } from '../context.ts';
import { readRows } from '../db/entity-rows.ts';
import { NO_GARAGE } from '../db/migrations/200-portal.ts';
import type { Account } from './accounts.ts';

/** One car as a fleet manager or its driver sees it. */
export interface Car {
  readonly passport: Passport;
  readonly vehicle: Vehicle;
  /** Who holds the passport. */
  readonly holderName: string;
  readonly due: readonly Maintenance[];
  readonly history: readonly Maintenance[];
  readonly status: DueStatus;
  readonly garageName: string;
}

/** The fleets that this login manages. */
export function fleetsOf(context: Context, account: Account): Promise<readonly Fleet[]> {
  return readRows(context.db, 'fleet', sql`t.email = ${account.email} and t.state = 'active'`);
}

async function garageNames({ db }: Context, passportIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await db
    .selectFrom('passports as p')
    .innerJoin('garages as g', 'g.id', 'p.garage_id')
    .select(['p.id', 'g.name'])
    .where('p.id', 'in', passportIds)
    .where('g.id', '!=', NO_GARAGE)
    .execute();
  return new Map(found.map(({ id, name }) => [id, name]));
}

const among = (column: string, ids: readonly string[]) => sql`${sql.ref(column)} in (${sql.join([...ids])})`;

/** Passports with their cars, history and holders, in the order of their plates. */
async function carsOf(context: Context, passports: readonly Passport[]): Promise<readonly Car[]> {
  if (passports.length === 0) return [];
  const vehicleIds = passports.map(({ vehicleId }) => vehicleId);
  const [vehicles, lines, holders, garages] = await Promise.all([
    readRows(context.db, 'vehicle', among('t.id', vehicleIds)),
    readRows(context.db, 'maintenance', among('t.vehicle_id', vehicleIds)),
    readRows(
      context.db,
      'customer',
      among(
        't.id',
        passports.map(({ holderId }) => holderId),
      ),
    ),
    garageNames(
      context,
      passports.map(({ id }) => id),
    ),
  ]);
  const vehicleOf = new Map(vehicles.map((vehicle) => [vehicle.id, vehicle]));
  const holderOf = new Map(holders.map((holder) => [holder.id, holder]));
  const today = dutchDay(context.now());
  const cars = passports.flatMap((passport): readonly Car[] => {
    const vehicle = vehicleOf.get(passport.vehicleId);
    const holder = holderOf.get(passport.holderId);
    if (!vehicle || !holder) return [];
    const all = lines.filter(({ vehicleId }) => vehicleId === vehicle.id);
    const due = all.filter(({ state }) => state === 'due').toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
    const history = all.filter(({ state }) => state === 'done').toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
    const days = [vehicle.apkExpiresOn, ...due.map(({ dueOn }) => dueOn)];
    const status = mostUrgent(days.map((day) => dueStatus(today, day)));
    const garageName = garages.get(passport.id) ?? '';
    return [{ passport, vehicle, holderName: customerName(holder), due, history, status, garageName }];
  });
  return cars.toSorted((a, b) => a.vehicle.plate.localeCompare(b.vehicle.plate));
}

function dayOf({ dueOn, doneOn }: Maintenance): string {
  return dueOn ?? doneOn ?? '';
}

/** The cars of a fleet. Only for who manages it: see `fleetsOf`. */
export async function carsOfFleet(context: Context, fleet: Fleet): Promise<readonly Car[]> {
  return carsOf(context, await readRows(context.db, 'passport', sql`t.fleet_id = ${fleet.id}`));
}

/** The cars whose activated AutoPaspoort this login holds. */
export async function carsHeldBy(context: Context, account: Account): Promise<readonly Car[]> {
  const held = sql`t.email = ${account.email} and t.state = 'activated'`;
  return carsOf(context, await readRows(context.db, 'passport', held));
}

/** One car that this login may see, as manager of its fleet or as its holder. */
export async function findCar(context: Context, account: Account, passportId: string): Promise<Car | null> {
  const mine = sql`t.id = ${passportId} and ((t.email = ${account.email} and t.state = 'activated')
    or exists (select 1 from fleets f where f.id = t.fleet_id and f.email = ${account.email}))`;
  const [car] = await carsOf(context, await readRows(context.db, 'passport', mine));
  return car ?? null;
}
