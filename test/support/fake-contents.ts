import { err, ok, type Result } from '../../src/shared/domain/result.ts';
import type { ChannelName } from '../../src/shared/ipc/channels.ts';
import type { IpcError } from '../../src/shared/ipc/error.ts';
import { fakeId } from './fake-data.ts';
import type { FakeWorld } from './fake-world.ts';

export const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff-van der Kloosterboer-Hoogenraad';
const LONG_COMPANY = 'Koninklijke Vereenigde Installatie- en Onderhoudsmaatschappij De Noordelijke Veenkoloniën B.V.';
const LONG_EMAIL = 'administratie.wagenparkbeheer.en.facilitaire.zaken@noordelijke-veenkolonien.voorbeeld.example';
const LONG_CITY = "Westerhaar-Vriezenveensewijk aan den Oude Rijn bij 's-Hertogenbosch";
const MANY_CARS = 30;

/** Makes everything as long as a field allows within reason, and gives one customer a yard full of cars. */
export function lengthen({ rows }: FakeWorld): void {
  rows.customers.forEach((customer, n) => {
    const business = customer.kind === 'business';
    Object.assign(customer, {
      firstName: 'Maria Johanna Wilhelmina Petronella',
      lastName: `${LONG_NAME} ${n}`,
      companyName: business ? `${n} ${LONG_COMPANY}` : '',
      email: `${n}.${LONG_EMAIL}`,
      street: 'Burgemeester van Haersma de With-Buma van Heemstralaan 1234-bis achterhuis',
      city: LONG_CITY,
      notes: `${'Belt liever na 17.00 uur, niet op woensdag. '.repeat(12)}Zeernotitiezonderspaties${'x'.repeat(120)}`,
    });
  });
  rows.vehicles.forEach((vehicle) => {
    Object.assign(vehicle, {
      make: 'Mercedes-Benz (Daimler Truck Nederland)',
      model: 'Sprinter 519 CDI L4H3 RWD 9G-Tronic',
    });
  });
  rows.fleets.forEach((fleet, n) => {
    Object.assign(fleet, {
      name: `${n} ${LONG_COMPANY}`,
      managerName: LONG_NAME,
      email: `wagenpark${n}.${LONG_EMAIL}`,
    });
  });
  rows.contacts.forEach((contact) => {
    Object.assign(contact, { fullName: LONG_NAME, position: `Hoofd ${LONG_CITY}`, email: LONG_EMAIL });
  });
  rows.passports.forEach((passport, n) => {
    Object.assign(passport, { email: `${n}.${LONG_EMAIL}` });
    if (n > 0 && n < MANY_CARS) Object.assign(passport, { holderId: fakeId(1, 0) });
  });
  rows.appointments.forEach((appointment) => {
    Object.assign(appointment, {
      message: `${'Het lampje gaat aan bij het optrekken. '.repeat(20)}${'x'.repeat(120)}`,
    });
    if (appointment.reason !== '') Object.assign(appointment, { reason: 'We zijn die week gesloten. '.repeat(10) });
  });
  rows.maintenance.forEach((line) => {
    Object.assign(line, {
      description: `${line.description}, en alles wat daar volgens de fabrikant bij hoort te worden gedaan`,
    });
  });
}

/** Calls that fetch what a screen shows. */
const READS: readonly ChannelName[] = [
  'home.overview',
  'search.find',
  'customers.list',
  'customers.profile',
  'customers.timeline',
  'contacts.list',
  'passports.list',
  'passports.lookup',
  'work.list',
  'work.counts',
  'fleets.list',
  'fleets.detail',
  'fleets.plates',
  'appointments.list',
  'sync.outbox',
  'sync.history',
  'staff.list',
  'app.info',
];

export interface ContentOptions {
  /** Names, addresses and lists as long as they come. */
  readonly long?: boolean;
  /** Nothing that a screen asks for can be read. */
  readonly broken?: boolean;
  /** Answers of these calls make no sense, so that the screen that asks breaks down. */
  readonly nonsense?: readonly ChannelName[];
}

/** What a desk in trouble answers; `null` when it answers as it should. */
export function spoiltAnswer({ broken, nonsense }: ContentOptions, name: ChannelName): Result<object, IpcError> | null {
  if (broken && READS.includes(name)) return err({ code: 'internal_error' });
  return nonsense?.includes(name) ? ok({}) : null;
}
