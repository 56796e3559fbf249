import type { Customer } from '../../shared/domain/customer.ts';
import { addDays, type IsoDate } from '../../shared/domain/dates.ts';
import type { Fleet } from '../../shared/domain/fleet.ts';
import type { Passport } from '../../shared/domain/passport.ts';
import type { Vehicle } from '../../shared/domain/vehicle.ts';
import { DEMO_FLEETS } from './data/fleets.ts';
import { type SeededRandom, seededId } from './random.ts';

interface Holding {
  readonly vehicle: Vehicle;
  readonly holder: Customer;
  readonly email: string;
  readonly role: Passport['role'];
  readonly fleetId: string | null;
  readonly activated: boolean;
}

function passport(random: SeededRandom, number: number, today: IsoDate, holding: Holding): Passport {
  const issuedOn = addDays(today, -random.whole(5, 800));
  return {
    id: seededId(4, number),
    vehicleId: holding.vehicle.id,
    holderId: holding.holder.id,
    role: holding.role,
    email: holding.email,
    state: holding.activated ? 'activated' : 'issued',
    fleetId: holding.fleetId,
    issuedOn,
    activatedOn: holding.activated ? addDays(issuedOn, random.whole(0, 4)) : null,
    offeredUntil: null,
    invitedOn: null,
  };
}

/** The holder of each car of the fleets: the first of a fleet is its manager's, most others have a driver. */
function fleetHoldings(
  random: SeededRandom,
  customers: readonly Customer[],
  vehicles: readonly Vehicle[],
): readonly Holding[] {
  const drivers = customers.filter((customer) => customer.kind === 'private' && customer.email !== '');
  let next = 0;
  return DEMO_FLEETS.flatMap((fleet, index) => {
    const owner = customers[index];
    if (!owner) throw new Error('A fleet of the demo has no customer');
    const manager = `${fleet.manager[0].toLowerCase()}@${fleet.domain}`.normalize('NFD').replace(/\p{Diacritic}/gu, '');
    const cars = vehicles.slice(next, next + fleet.plates);
    next += fleet.plates;
    return cars.map((vehicle, position): Holding => {
      const fleetId = seededId(3, index + 1);
      const own = { vehicle, holder: owner, email: manager, role: 'owner' as const, fleetId, activated: true };
      if (position === 0 || random.chance(0.4)) return own;
      const driver = random.pick(drivers);
      return { ...own, holder: driver, email: driver.email, role: 'driver', activated: random.chance(0.9) };
    });
  });
}

/** Cars of companies and people outside the fleets. Some have no AutoPaspoort yet. */
function otherHoldings(
  random: SeededRandom,
  customers: readonly Customer[],
  vehicles: readonly Vehicle[],
): readonly Holding[] {
  const holders = customers.slice(DEMO_FLEETS.length).filter((customer) => customer.email !== '');
  return vehicles.flatMap((vehicle, index) => {
    const holder = holders[index % holders.length];
    // The first twenty are companies with an activated passport: a new fleet can be made from each.
    const early = index < 20;
    if (!holder || (!early && random.chance(0.06))) return [];
    const role = random.chance(0.9) ? ('owner' as const) : ('driver' as const);
    return [{ vehicle, holder, email: holder.email, role, fleetId: null, activated: early || random.chance(0.85) }];
  });
}

export function demoPassports(
  random: SeededRandom,
  customers: readonly Customer[],
  vehicles: readonly Vehicle[],
  today: IsoDate,
): readonly Passport[] {
  const inFleets = DEMO_FLEETS.reduce((sum, fleet) => sum + fleet.plates, 0);
  const holdings = [
    ...fleetHoldings(random, customers, vehicles),
    ...otherHoldings(random, customers, vehicles.slice(inFleets)),
  ];
  return holdings.map((holding, index) => passport(random, index + 1, today, holding));
}

/** The fleet accounts, each made from the passport of its manager's own car. */
export function demoFleets(customers: readonly Customer[], passports: readonly Passport[]): readonly Fleet[] {
  return DEMO_FLEETS.map((fleet, index) => {
    const id = seededId(3, index + 1);
    const customer = customers[index];
    const manager = passports.find((candidate) => candidate.fleetId === id && candidate.holderId === customer?.id);
    if (!customer || !manager?.activatedOn) throw new Error('A fleet of the demo has no manager');
    return {
      id,
      customerId: customer.id,
      managerPassportId: manager.id,
      name: fleet.name,
      managerName: fleet.manager.join(' '),
      email: `wagenpark@${fleet.domain}`,
      createdOn: manager.activatedOn,
      state: 'active',
    };
  });
}
