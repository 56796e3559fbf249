import { setImmediate } from 'node:timers/promises';
import type { KeptDraft } from '../../../shared/desk/draft.ts';
import type { Appointment } from '../../../shared/domain/appointment.ts';
import type { Contact } from '../../../shared/domain/contact.ts';
import type { Customer } from '../../../shared/domain/customer.ts';
import type { Fleet } from '../../../shared/domain/fleet.ts';
import type { Maintenance } from '../../../shared/domain/maintenance.ts';
import type { Passport } from '../../../shared/domain/passport.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import type { TimelineEvent } from '../../../shared/domain/timeline-event.ts';
import type { Vehicle } from '../../../shared/domain/vehicle.ts';
import type { Db } from '../../db/open-database.ts';
import { resolveId } from '../../repos/aliases.ts';
import { listAppointmentsOfVehicle } from '../../repos/appointments.ts';
import { listContactsOfCustomer } from '../../repos/contacts.ts';
import { customers } from '../../repos/customers.ts';
import { listDrafts } from '../../repos/drafts.ts';
import { listEventsOfCustomer } from '../../repos/events.ts';
import { listFleetsOfCustomer } from '../../repos/fleets.ts';
import { listMaintenanceOfVehicle } from '../../repos/maintenance.ts';
import { contactsInOutbox, listOutboxNaming, type OutboxEntry } from '../../repos/outbox.ts';
import { listPassportsOfHolder } from '../../repos/passports.ts';
import { listHistoryOfCustomer, type SentEntry } from '../../repos/sent-history.ts';
import { vehicles } from '../../repos/vehicles.ts';
import type { DeskContext, Outcome } from '../context.ts';
import { isOwnCommand, isOwnDraft, type OwnIds } from './is-own.ts';

/** A car of the customer, with what hangs on it. */
export interface PersonCar {
  readonly passport: Passport;
  readonly vehicle: Vehicle;
  readonly maintenance: readonly Maintenance[];
  readonly appointments: readonly Appointment[];
}

/** Everything that this desk holds about one customer. */
export interface PersonRows {
  readonly customer: Customer;
  readonly contacts: readonly Contact[];
  readonly fleets: readonly Fleet[];
  readonly cars: readonly PersonCar[];
  readonly events: readonly TimelineEvent[];
  /** What waits to be sent, or was refused. */
  readonly commands: readonly OutboxEntry[];
  /** What was typed and not saved. */
  readonly drafts: readonly KeptDraft[];
  /** What this desk sent. */
  readonly sent: readonly SentEntry[];
}

/** Cars read at a time: few enough that the desk answers a keystroke in between. */
const CARS_AT_A_TIME = 50;

function carOf(db: Db, passport: Passport): readonly PersonCar[] {
  const vehicle = vehicles.get(db, passport.vehicleId);
  if (!vehicle) return [];
  const [maintenance, appointments] = [
    listMaintenanceOfVehicle(db, vehicle.id),
    listAppointmentsOfVehicle(db, vehicle.id),
  ];
  return [{ passport, vehicle, maintenance, appointments }];
}

async function readCars(context: () => Outcome<DeskContext>, held: readonly Passport[]) {
  const cars: PersonCar[] = [];
  for (let at = 0; at < held.length; at += CARS_AT_A_TIME) {
    const desk = context();
    if (!desk.ok) return desk;
    cars.push(...held.slice(at, at + CARS_AT_A_TIME).flatMap((passport) => carOf(desk.value.db, passport)));
    await setImmediate();
  }
  return ok(cars);
}

/**
 * Reads everything that this desk holds about one customer (AVG, article 15), in parts. Drivers of a fleet of the customer
 * are other people, and are left out.
 */
export async function gatherPerson(context: () => Outcome<DeskContext>, asked: string): Promise<Outcome<PersonRows>> {
  const before = context();
  if (!before.ok) return before;
  const id = resolveId(before.value.db, asked);
  const cars = await readCars(context, listPassportsOfHolder(before.value.db, id));
  if (!cars.ok) return cars;
  const desk = context();
  if (!desk.ok) return desk;
  const { db } = desk.value;
  const customer = customers.get(db, id);
  if (!customer) return err({ code: 'customer_not_found' });
  const [contacts, fleets] = [listContactsOfCustomer(db, id), listFleetsOfCustomer(db, id)];
  const own: OwnIds = {
    customerId: id,
    email: customer.email,
    passports: new Set(cars.value.map(({ passport }) => passport.id)),
    vehicles: new Set(cars.value.map(({ vehicle }) => vehicle.id)),
    // A contact whose removal waits is not in the list any more.
    contacts: new Set([...contacts.map((row) => row.id), ...contactsInOutbox(db, id)]),
    fleets: new Set(fleets.map((row) => row.id)),
    appointments: new Set(cars.value.flatMap((car) => car.appointments.map((row) => row.id))),
  };
  const named = [id, ...own.passports, ...own.vehicles, ...own.contacts, ...own.fleets];
  return ok({
    customer,
    contacts,
    fleets,
    cars: cars.value,
    events: listEventsOfCustomer(db, id).toSorted((a, b) => b.at.localeCompare(a.at)),
    commands: listOutboxNaming(db, named).filter(({ command }) => isOwnCommand(command, own)),
    drafts: listDrafts(db).filter((draft) => isOwnDraft(draft, own)),
    sent: listHistoryOfCustomer(db, id),
  });
}
