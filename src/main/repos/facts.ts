import type { EmailUser, FactKeys, Facts } from '../../shared/commands/facts.ts';
import type { Db } from '../db/open-database.ts';
import { appointments, listAppointmentsOfHolder } from './appointments.ts';
import { contacts, listContactsOfCustomer } from './contacts.ts';
import { customers } from './customers.ts';
import { listEventsOfCustomer } from './events.ts';
import { findFleetIdsByEmail, fleets, getFleetByManagerPassport, listFleetsOfCustomer } from './fleets.ts';
import { countPassportsOfFleet } from './passport-lists.ts';
import { findPassportIdsByEmail, getPassportOfVehicle, listPassportsOfHolder, passports } from './passports.ts';
import { getVehicleByPlate, vehicles } from './vehicles.ts';

function emailUsers(db: Db, email: string): readonly EmailUser[] {
  return [
    ...findPassportIdsByEmail(db, email).map((id) => ({ kind: 'passport' as const, id })),
    ...findFleetIdsByEmail(db, email).map((id) => ({ kind: 'fleet' as const, id })),
  ];
}

/** What a command needs to know, from this desk's cache: this garage alone, so the service may judge otherwise. */
export function loadFacts(db: Db, keys: FactKeys): Facts {
  const vehicleOfPlate = keys.plate === undefined ? null : getVehicleByPlate(db, keys.plate);
  return {
    customer: keys.customerId === undefined ? null : customers.get(db, keys.customerId),
    otherCustomer: keys.otherCustomerId === undefined ? null : customers.get(db, keys.otherCustomerId),
    passportsOfOther: keys.otherCustomerId === undefined ? [] : listPassportsOfHolder(db, keys.otherCustomerId),
    fleetsOfOther: keys.otherCustomerId === undefined ? [] : listFleetsOfCustomer(db, keys.otherCustomerId),
    contactsOfOther: keys.otherCustomerId === undefined ? [] : listContactsOfCustomer(db, keys.otherCustomerId),
    eventsOfOther: keys.otherCustomerId === undefined ? [] : listEventsOfCustomer(db, keys.otherCustomerId),
    appointmentsOfOther: keys.otherCustomerId === undefined ? [] : listAppointmentsOfHolder(db, keys.otherCustomerId),
    passport: keys.passportId === undefined ? null : passports.get(db, keys.passportId),
    fleet: keys.fleetId === undefined ? null : fleets.get(db, keys.fleetId),
    passportsOfFleet: keys.countsPassports && keys.fleetId !== undefined ? countPassportsOfFleet(db, keys.fleetId) : 0,
    contact: keys.contactId === undefined ? null : contacts.get(db, keys.contactId),
    vehicle: keys.vehicleId === undefined ? null : vehicles.get(db, keys.vehicleId),
    passportOfVehicle: keys.vehicleId === undefined ? null : getPassportOfVehicle(db, keys.vehicleId),
    appointment: keys.appointmentId === undefined ? null : appointments.get(db, keys.appointmentId),
    vehicleOfPlate,
    passportOfPlate: vehicleOfPlate && getPassportOfVehicle(db, vehicleOfPlate.id),
    fleetManagedByPassport: keys.passportId === undefined ? null : getFleetByManagerPassport(db, keys.passportId),
    emailUsers: keys.email === undefined ? [] : emailUsers(db, keys.email),
  };
}
