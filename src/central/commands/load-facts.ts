import { type RawBuilder, sql } from 'kysely';
import type { EmailUser, FactKeys, Facts } from '../../shared/commands/facts.ts';
import type { Customer } from '../../shared/domain/customer.ts';
import type { EntityName } from '../../shared/domain/entities.ts';
import { findRow, findRowById, findRows } from '../db/entity-rows.ts';
import { lockAddress } from '../db/lock-address.ts';
import type { Trx } from '../db/tables.ts';
import { assertLocked, lockEmailsOf } from './lock-emails.ts';

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

/**
 * Loads what a command must be judged on, of this garage alone but for the use of an e-mail address. Rows are locked
 * in one order (address, customer, passport, fleet, contact, vehicle, appointment), whatever the command, so that no two wait for
 * each other.
 */
export async function loadFacts(trx: Trx, garageId: string, keys: FactKeys): Promise<Facts> {
  const { customerId, otherCustomerId, passportId, fleetId, vehicleId, plate, email } = keys;
  const byId = async <E extends EntityName>(entity: E, id: string | undefined) =>
    id === undefined ? null : ((await findRowById(trx, garageId, entity, id))?.row ?? null);
  const by = async <E extends EntityName>(entity: E, value: string | undefined, where: RawBuilder<unknown>) =>
    value === undefined ? null : ((await findRow(trx, garageId, entity, where))?.row ?? null);
  const emailUsers = email === undefined ? [] : await findEmailUsers(trx, email);
  const locked = keys.locksEmailsOfOther ? await lockEmailsOf(trx, garageId, otherCustomerId) : null;
  const customers = await findCustomers(trx, garageId, [customerId, otherCustomerId]);
  const otherCustomer = customers.get(otherCustomerId) ?? null;
  const ofOther = await heldBy(trx, garageId, otherCustomer);
  if (locked) assertLocked(locked, [otherCustomer, ...ofOther.passportsOfOther, ...ofOther.fleetsOfOther]);
  const passport = await byId('passport', passportId);
  const passportOfVehicle = await by('passport', vehicleId, sql`t.vehicle_id = ${vehicleId}`);
  const ofPlate = sql`select v.id from vehicles v where v.garage_id = ${garageId} and v.plate = ${plate}`;
  const passportOfPlate = await by('passport', plate, sql`t.vehicle_id in (${ofPlate})`);
  const fleet = await byId('fleet', fleetId);
  const fleetManagedByPassport = await by('fleet', passportId, sql`t.manager_passport_id = ${passportId}`);
  // Nobody joins the fleet meanwhile: whoever does locks it.
  const passportsOfFleet = keys.countsPassports && fleet ? await countPassports(trx, garageId, fleet.id) : 0;
  const contact = await byId('contact', keys.contactId);
  const vehicle = await byId('vehicle', vehicleId);
  const appointment = await byId('appointment', keys.appointmentId);
  const vehicleOfPlate = await by('vehicle', plate, sql`t.plate = ${plate}`);
  return {
    customer: customers.get(customerId) ?? null,
    otherCustomer,
    ...ofOther,
    passport,
    fleet,
    contact,
    passportsOfFleet,
    vehicle,
    passportOfVehicle,
    appointment,
    vehicleOfPlate,
    // One that came or went meanwhile is met when the rows are written.
    passportOfPlate: passportOfPlate?.vehicleId === vehicleOfPlate?.id ? passportOfPlate : null,
    fleetManagedByPassport,
    emailUsers,
  };
}
