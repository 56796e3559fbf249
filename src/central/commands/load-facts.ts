import { sql } from 'kysely';
import type { EmailUser, FactKeys, Facts } from '../../shared/commands/facts.ts';
import type { Customer } from '../../shared/domain/customer.ts';
import { findRow, findRowById, findRows } from '../db/entity-rows.ts';
import { lockAddress } from '../db/lock-address.ts';
import type { Trx } from '../db/tables.ts';

/** Who uses an address as a login, in all of iGarage (rule 2). */
export async function findEmailUsers(trx: Trx, email: string): Promise<readonly EmailUser[]> {
  await lockAddress(trx, email);
  const answer = await sql<EmailUser>`
    select 'passport' as kind, id from passports where email = ${email}
    union all select 'fleet', id from fleets where email = ${email}
    union all select 'staff', id from staff where email = ${email}`.execute(trx);
  return answer.rows;
}

/** Customers by id, locked in order of their ids. */
async function findCustomers(trx: Trx, garageId: string, wanted: readonly (string | undefined)[]) {
  const found = new Map<string | undefined, Customer>();
  for (const id of [...new Set(wanted)].filter((one) => one !== undefined).toSorted()) {
    const stored = await findRowById(trx, garageId, 'customer', id);
    if (stored) found.set(id, stored.row);
  }
  return found;
}

/** What hangs on a customer. None is added meanwhile: whoever adds one locks the customer first. */
async function heldBy(trx: Trx, garageId: string, customer: Customer | null) {
  const none = { passportsOfOther: [], fleetsOfOther: [], contactsOfOther: [], eventsOfOther: [] };
  if (!customer) return { ...none, appointmentsOfOther: [] };
  const passports = await findRows(trx, garageId, 'passport', sql`t.holder_id = ${customer.id}`);
  const fleets = await findRows(trx, garageId, 'fleet', sql`t.customer_id = ${customer.id}`);
  const contacts = await findRows(trx, garageId, 'contact', sql`t.customer_id = ${customer.id}`);
  const held = sql`t.vehicle_id in (select vehicle_id from passports where holder_id = ${customer.id})`;
  const appointments = await findRows(trx, garageId, 'appointment', held);
  // Last: whoever writes a line holds a row above it until then.
  const events = await findRows(trx, garageId, 'event', sql`t.customer_id = ${customer.id}`);
  return {
    passportsOfOther: passports.map(({ row }) => row),
    fleetsOfOther: fleets.map(({ row }) => row),
    contactsOfOther: contacts.map(({ row }) => row),
    eventsOfOther: events.map(({ row }) => row),
    appointmentsOfOther: appointments.map(({ row }) => row),
  };
}

async function countPassports(trx: Trx, garageId: string, fleetId: string): Promise<number> {
  const answer = await sql<{ n: number }>`
    select count(*)::integer as n from passports where garage_id = ${garageId} and fleet_id = ${fleetId}`.execute(trx);
  return answer.rows[0]?.n ?? 0;
}

async function absent(): Promise<null> {
  return null;
}

/**
 * Loads what a command must be judged on, of this garage alone but for the use of an e-mail address. Rows are locked
 * in one order (address, customer, passport, fleet, contact, vehicle, appointment), whatever the command, so that no two wait for
 * each other.
 */
export async function loadFacts(trx: Trx, garageId: string, keys: FactKeys): Promise<Facts> {
  const { customerId, otherCustomerId, passportId, fleetId, contactId, countsPassports } = keys;
  const { vehicleId, appointmentId, plate, email } = keys;
  const emailUsers = email === undefined ? [] : await findEmailUsers(trx, email);
  const customers = await findCustomers(trx, garageId, [customerId, otherCustomerId]);
  const otherCustomer = customers.get(otherCustomerId) ?? null;
  const ofOther = await heldBy(trx, garageId, otherCustomer);
  const passport = await (passportId === undefined ? absent() : findRowById(trx, garageId, 'passport', passportId));
  const ofVehicle =
    vehicleId === undefined ? absent() : findRow(trx, garageId, 'passport', sql`t.vehicle_id = ${vehicleId}`);
  const passportOfVehicle = await ofVehicle;
  const fleet = await (fleetId === undefined ? absent() : findRowById(trx, garageId, 'fleet', fleetId));
  const managed =
    passportId === undefined ? absent() : findRow(trx, garageId, 'fleet', sql`t.manager_passport_id = ${passportId}`);
  const fleetManagedByPassport = await managed;
  // Nobody joins the fleet meanwhile: whoever does locks it.
  const passportsOfFleet = countsPassports && fleet ? await countPassports(trx, garageId, fleet.row.id) : 0;
  const contact = await (contactId === undefined ? absent() : findRowById(trx, garageId, 'contact', contactId));
  const vehicle = await (vehicleId === undefined ? absent() : findRowById(trx, garageId, 'vehicle', vehicleId));
  const ofAppointment =
    appointmentId === undefined ? absent() : findRowById(trx, garageId, 'appointment', appointmentId);
  const appointment = await ofAppointment;
  const ofPlate = await (plate === undefined ? absent() : findRow(trx, garageId, 'vehicle', sql`t.plate = ${plate}`));
  const passportOfPlate = ofPlate
    ? await findRow(trx, garageId, 'passport', sql`t.vehicle_id = ${ofPlate.row.id}`)
    : null;
  return {
    customer: customers.get(customerId) ?? null,
    otherCustomer,
    ...ofOther,
    passport: passport?.row ?? null,
    fleet: fleet?.row ?? null,
    contact: contact?.row ?? null,
    passportsOfFleet,
    vehicle: vehicle?.row ?? null,
    passportOfVehicle: passportOfVehicle?.row ?? null,
    appointment: appointment?.row ?? null,
    vehicleOfPlate: ofPlate?.row ?? null,
    passportOfPlate: passportOfPlate?.row ?? null,
    fleetManagedByPassport: fleetManagedByPassport?.row ?? null,
    emailUsers,
  };
}
