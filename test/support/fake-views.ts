import { isAhead } from '../../src/shared/domain/appointment-rules.ts';
import type { Customer } from '../../src/shared/domain/customer.ts';
import { contactName, customerName } from '../../src/shared/domain/customer.ts';
import { addDays } from '../../src/shared/domain/dates.ts';
import { whyNoFleetAccount } from '../../src/shared/domain/fleet-rules.ts';
import { dueStatus, mostUrgent } from '../../src/shared/domain/maintenance.ts';
import type { Passport } from '../../src/shared/domain/passport.ts';
import { compactPlate } from '../../src/shared/domain/plate.ts';
import { foldText } from '../../src/shared/domain/text.ts';
import type * as view from '../../src/shared/ipc/views.ts';
import type { FakeWorld } from './fake-world.ts';

const ref = (row: { id: string; name: string } | undefined) => (row ? { id: row.id, name: row.name } : null);

/** One AutoPaspoort with what the profile shows around it. */
export function passportView(world: FakeWorld, customer: Customer, passport: Passport): view.PassportView {
  const { vehicles, fleets, maintenance } = world.rows;
  const vehicle = vehicles.find((row) => row.id === passport.vehicleId);
  if (!vehicle) throw new Error('A passport without its vehicle');
  const lines = maintenance.filter((row) => row.vehicleId === vehicle.id);
  const managed = fleets.find((row) => row.managerPassportId === passport.id);
  const statuses = lines.filter((line) => line.state === 'due').map((line) => dueStatus(world.today, line.dueOn));
  return {
    passport,
    vehicle,
    fleet: ref(fleets.find((row) => row.id === passport.fleetId)),
    maintenance: lines,
    appointments: world.rows.appointments.filter((row) => row.vehicleId === vehicle.id && isAhead(row, world.today)),
    status: mostUrgent([dueStatus(world.today, vehicle.apkExpiresOn), ...statuses]),
    managedFleet: ref(managed),
    fleetAccountRefusal: whyNoFleetAccount({ customer, passport, fleetManagedByPassport: managed ?? null }),
    waiting: world.waitingIds.has(passport.id),
  };
}

/** Klantprofiel. */
export function profile(world: FakeWorld, id: string): view.CustomerProfile | null {
  const customer = world.rows.customers.find((row) => row.id === id);
  if (!customer) return null;
  const passports = world.rows.passports.filter((row) => row.holderId === id);
  return {
    customer,
    passports: passports.map((passport) => passportView(world, customer, passport)),
    fleets: world.rows.fleets
      .filter((row) => row.customerId === id)
      .map(({ id: fleetId, name, state }) => ({ id: fleetId, name, state })),
    waiting: world.waitingIds.has(id),
  };
}

/** A line of Klanten, with the field in which the text was found. */
export function customerRow(world: FakeWorld, customer: Customer, query: string): view.CustomerListRow | null {
  const passports = world.rows.passports.filter((row) => row.holderId === customer.id);
  const plates = passports.map(
    (row) => world.rows.vehicles.find((vehicle) => vehicle.id === row.vehicleId)?.plate ?? '',
  );
  const name = customerName(customer);
  const contact = contactName(customer);
  const fleetNames = world.rows.fleets.filter((row) => row.customerId === customer.id).map((row) => row.name);
  const compact = compactPlate(query);
  const matchedPlate = query === '' ? null : (plates.find((plate) => plate.includes(compact)) ?? null);
  const digits = query.replace(/\D/g, '');
  const words = (text: string) => ` ${foldText(text)}`.includes(` ${foldText(query)}`);
  const matchedContact =
    query === ''
      ? null
      : (world.rows.contacts.find((row) => row.customerId === customer.id && words(`${row.fullName} ${row.email}`)) ??
        null);
  const match = (): view.CustomerListRow['match'] => {
    if (matchedPlate) return 'plate';
    if (words(name) || words(contact)) return 'name';
    if (digits.length > 3 && customer.phone.replace(/\D/g, '').includes(digits)) return 'phone';
    if (customer.email.startsWith(query.toLowerCase())) return 'email';
    if (matchedContact) return 'contact';
    return fleetNames.some(words) ? 'fleet' : null;
  };
  const found = query === '' ? null : match();
  if (query !== '' && !found) return null;
  const { id, kind, city, phone, email } = customer;
  return {
    id,
    name,
    kind,
    contactName: contact,
    city,
    phone,
    email,
    plates,
    fleetNames,
    match: found,
    matchedPlate,
    matchedContact: found === 'contact' ? matchedContact : null,
    waiting: world.waitingIds.has(id),
  };
}

/** A line of AutoPaspoorten and of a fleet's plates. */
export function plateRow(world: FakeWorld, passport: Passport): view.FleetPlateRow {
  const customer = world.rows.customers.find((row) => row.id === passport.holderId);
  if (!customer) throw new Error('A passport without its holder');
  const shown = passportView(world, customer, passport);
  const next = shown.maintenance.find((line) => line.state === 'due' && line.dueOn !== null);
  return {
    id: passport.id,
    customerId: customer.id,
    plate: shown.vehicle.plate,
    makeModel: `${shown.vehicle.make} ${shown.vehicle.model}`,
    holderName: customerName(customer),
    role: passport.role,
    state: passport.state,
    fleetName: shown.fleet?.name ?? null,
    apkExpiresOn: shown.vehicle.apkExpiresOn,
    status: shown.status,
    waiting: shown.waiting,
    offeredUntil: passport.offeredUntil,
    mileage: shown.vehicle.mileage,
    lastVisitOn: shown.vehicle.lastVisitOn,
    nextDue: next?.dueOn ? { description: next.description, dueOn: next.dueOn } : null,
  };
}

/** A line of Wagenpark klanten. */
export function fleetRow(world: FakeWorld, fleet: FakeWorld['rows']['fleets'][number]): view.FleetListRow {
  const customer = world.rows.customers.find((row) => row.id === fleet.customerId);
  const lines = world.rows.passports.filter((row) => row.fleetId === fleet.id).map((row) => plateRow(world, row));
  return {
    id: fleet.id,
    name: fleet.name,
    customerId: fleet.customerId,
    customerName: customer ? customerName(customer) : '',
    managerName: fleet.managerName,
    email: fleet.email,
    plates: lines.length,
    overdue: lines.filter((line) => line.status === 'overdue').length,
    soon: lines.filter((line) => line.status === 'soon').length,
    apkDue: lines.filter(({ apkExpiresOn }) => apkExpiresOn !== null && apkExpiresOn <= addDays(world.today, 60))
      .length,
    state: fleet.state,
    transfers: world.rows.passports.filter((row) => row.fleetId === fleet.id && row.offeredUntil !== null).length,
    waiting: world.waitingIds.has(fleet.id),
  };
}

/** Start. */
export function overview(world: FakeWorld): view.HomeOverview {
  const { customers, passports, fleets } = world.rows;
  const lines = passports.map((row) => plateRow(world, row));
  const due = lines.flatMap((line) => {
    const status = dueStatus(world.today, line.apkExpiresOn);
    if (line.apkExpiresOn === null || (status !== 'overdue' && status !== 'soon')) return [];
    const { id, customerId, plate, makeModel, holderName } = line;
    return [
      {
        vehicleId: id,
        customerId,
        plate,
        makeModel,
        customerName: holderName,
        description: 'APK',
        dueOn: line.apkExpiresOn,
        status,
      },
    ];
  });
  due.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return {
    customers: customers.length,
    passports: passports.length,
    fleets: fleets.length,
    appointments: world.rows.appointments.filter(({ state }) => state === 'requested').length,
    apkOverdue: due.filter((row) => row.status === 'overdue').length,
    apkSoon: due.filter((row) => row.status === 'soon').length,
    due: due.slice(0, 10),
  };
}

/** Three commands that were answered, one of each outcome. */
export function history(world: FakeWorld): readonly view.SentRow[] {
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const outcomes = [
    { type: 'passport.issue', status: 'merged', code: null },
    { type: 'fleet.create', status: 'refused', code: 'email_in_use' },
    { type: 'customer.update', status: 'applied', code: null },
  ] as const;
  return outcomes.flatMap((outcome, index) => {
    const customer = world.rows.customers[index];
    const shown = { subject: customer ? customerName(customer) : '', customerId: customer?.id ?? null };
    const at = minutesAgo(10 * index + 9);
    return { ...outcome, ...shown, commandId: `fake-${index}`, at, settledAt: minutesAgo(10 * index + 8) };
  });
}
