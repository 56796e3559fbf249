import type { SeededRandom } from '../../../src/central/seed/random.ts';
import type { CommandType } from '../../../src/shared/commands/registry.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../../src/shared/domain/customer.ts';
import type { AppointmentAnswer } from '../../../src/shared/ipc/appointment-answer.ts';
import type { ContactView } from '../../../src/shared/ipc/contact-views.ts';
import type { CustomerListRow, FleetListRow, PassportListRow } from '../../../src/shared/ipc/views.ts';
import type { TestDesk } from '../../support/test-desk.ts';
import { POISON } from './service.ts';

/** What persons at the desks of one history choose from. Few, so that they get into each other's way. */
export interface Supply {
  readonly plates: readonly string[];
  readonly addresses: readonly string[];
  readonly fleetAddresses: readonly string[];
}

/** A person behind a desk, who does what the desk shows to be possible. */
export interface Person {
  readonly desk: TestDesk;
  readonly random: SeededRandom;
  readonly supply: Supply;
}

const NAMES = ['Kuiper', 'Jansen', 'Çelik', "'t Hoen", 'Øst 😀'];
const CITIES = ['Utrecht', 'Zwolle', '’s-Hertogenbosch'];

export async function customersShown({ desk }: Pick<Person, 'desk'>): Promise<readonly CustomerListRow[]> {
  return (await desk.get('customers.list', {})).rows;
}

export async function passportsShown({ desk }: Pick<Person, 'desk'>): Promise<readonly PassportListRow[]> {
  return (await desk.get('passports.list', {})).rows;
}

export async function fleetsShown({ desk }: Pick<Person, 'desk'>): Promise<readonly FleetListRow[]> {
  return (await desk.get('fleets.list', {})).rows;
}

/** The contacts of any customer, those of its fleets among them. */
async function contactShown(person: Pick<Person, 'desk' | 'random'>): Promise<ContactView | null> {
  const customer = anyOf(person.random, await customersShown(person));
  if (!customer) return null;
  return anyOf(person.random, await person.desk.get('contacts.list', { customerId: customer.id, fleetId: null }));
}

/** Often the first, so that persons get into each other's way. */
function anyOf<T>(random: SeededRandom, list: readonly T[]): T | null {
  const [first] = list;
  if (first === undefined) return null;
  return random.chance(0.4) ? first : random.pick(list);
}

/** Answers some appointment that is still open, in whatever part of the list it stands. */
async function answerSome(
  { desk, random }: Person,
  answer: (random: SeededRandom) => AppointmentAnswer,
): Promise<unknown> {
  const { toAnswer, proposed, planned } = await desk.get('appointments.list', undefined);
  const chosen = anyOf(random, [...toAnswer, ...proposed, ...planned]);
  if (!chosen) return null;
  const { id, round } = chosen.appointment;
  return desk.call('appointments.answer', { id, round, answer: answer(random) });
}

function someTime(random: SeededRandom): string {
  return `2026-12-0${random.whole(1, 9)}T09:30`;
}

/** How a person comes to give each kind of command; a kind without one does not compile. */
export const acts: { readonly [T in CommandType]: (person: Person) => Promise<unknown> } = {
  'customer.create': async ({ desk, random }) => {
    const business = random.chance(0.3);
    const details = { ...EMPTY_CUSTOMER_DETAILS, kind: business ? ('business' as const) : ('private' as const) };
    const name = random.pick(NAMES);
    const notes = random.chance(0.12) ? POISON : '';
    return desk.call('customers.create', {
      ...details,
      notes,
      lastName: name,
      companyName: business ? `${name} BV` : '',
    });
  },
  'customer.update': async (person) => {
    const { desk, random } = person;
    const chosen = anyOf(random, await customersShown(person));
    if (!chosen) return null;
    const { customer } = await desk.get('customers.profile', { id: chosen.id });
    const wanted = { phone: `06-${random.whole(1, 9_999)}`, city: random.pick(CITIES), notes: random.pick(NAMES) };
    const fields = (['phone', 'city', 'notes'] as const).filter(() => random.chance(0.5));
    const take = (from: typeof wanted) => Object.fromEntries(fields.map((field) => [field, from[field]]));
    return desk.call('customers.update', { id: chosen.id, changes: take(wanted), before: take(customer) });
  },
  'customer.merge': async (person) => {
    const { desk, random } = person;
    const survivor = anyOf(random, await customersShown(person));
    const gone = anyOf(
      random,
      (await customersShown(person)).filter(({ id }) => id !== survivor?.id),
    );
    if (!survivor || !gone || random.chance(0.4)) return null;
    const read = async (id: string) => (await desk.get('customers.profile', { id })).customer;
    const before = { survivor: await read(survivor.id), gone: await read(gone.id) };
    const fields = (['phone', 'city', 'notes', 'lastName'] as const).filter(() => random.chance(0.5));
    const chosen = Object.fromEntries(fields.map((field) => [field, before.gone[field]]));
    return desk.call('customers.merge', { survivorId: survivor.id, goneId: gone.id, chosen, before });
  },
  'customer.erase': async (person) => {
    const chosen = person.random.chance(0.4) ? anyOf(person.random, await customersShown(person)) : null;
    return chosen && person.desk.call('customers.erase', { id: chosen.id });
  },
  'passport.issue': async (person) => {
    const { desk, random, supply } = person;
    const holder = anyOf(random, await customersShown(person));
    if (!holder) return null;
    const fleet = random.chance(0.4) ? anyOf(random, await fleetsShown(person)) : null;
    const plate = random.pick(supply.plates);
    const vehicle = { plate, make: 'KIA', model: 'PICANTO', year: 2019, fuel: 'Benzine', apkExpiresOn: '2027-03-01' };
    const role = random.chance(0.5) ? ('owner' as const) : ('driver' as const);
    const email = random.pick(supply.addresses);
    return desk.call('passports.issue', { holderId: holder.id, role, email, vehicle, fleetId: fleet?.id ?? null });
  },
  'passport.invite': async (person) => {
    const passport = anyOf(person.random, await passportsShown(person));
    return passport && person.desk.call('passports.invite', { id: passport.id });
  },
  'passport.link': async (person) => {
    const passport = anyOf(person.random, await passportsShown(person));
    const fleet = anyOf(person.random, await fleetsShown(person));
    if (!passport || !fleet) return null;
    return person.desk.call('passports.link', { id: passport.id, fleetId: fleet.id });
  },
  'passport.unlink': async (person) => {
    const { desk, random } = person;
    const fleet = anyOf(random, await fleetsShown(person));
    if (!fleet) return null;
    const passport = anyOf(random, (await desk.get('fleets.plates', { id: fleet.id })).rows);
    return passport && desk.call('passports.unlink', { id: passport.id, fleetId: fleet.id });
  },
  'vehicle.update': async (person) => {
    const { desk, random } = person;
    const chosen = anyOf(random, await passportsShown(person));
    if (!chosen) return null;
    const { passports } = await desk.get('customers.profile', { id: chosen.customerId });
    const vehicle = passports.find(({ passport }) => passport.id === chosen.id)?.vehicle;
    if (!vehicle) return null;
    const wanted = { colour: random.pick(['ROOD', 'GRIJS']), apkExpiresOn: `2028-0${random.whole(1, 9)}-01` };
    const fields = (['colour', 'apkExpiresOn'] as const).filter(() => random.chance(0.6));
    const take = (from: typeof vehicle | typeof wanted) =>
      Object.fromEntries(fields.map((field) => [field, from[field]]));
    return desk.call('vehicles.update', { id: vehicle.id, changes: take(wanted), before: take(vehicle) });
  },
  'appointment.accept': (person) => answerSome(person, (random) => ({ does: 'accept', plannedAt: someTime(random) })),
  'appointment.propose': (person) => answerSome(person, (random) => ({ does: 'propose', plannedAt: someTime(random) })),
  'appointment.decline': (person) => answerSome(person, () => ({ does: 'decline', reason: 'Vol' })),
  'fleet.create': async (person) => {
    const { desk, random, supply } = person;
    const passport = anyOf(random, await passportsShown(person));
    if (!passport) return null;
    const details = { name: random.pick(NAMES), managerName: 'Jan', email: random.pick(supply.fleetAddresses) };
    return desk.call('fleets.create', { customerId: passport.customerId, managerPassportId: passport.id, details });
  },
  'fleet.update': async (person) => {
    const { desk, random, supply } = person;
    const chosen = anyOf(random, await fleetsShown(person));
    if (!chosen) return null;
    const { fleet } = await desk.get('fleets.detail', { id: chosen.id });
    const [changes, before] = random.chance(0.4)
      ? [{ email: random.pick(supply.fleetAddresses) }, { email: fleet.email }]
      : [{ name: random.pick(NAMES) }, { name: fleet.name }];
    return desk.call('fleets.update', { id: chosen.id, changes, before });
  },
  'fleet.deactivate': async (person) => {
    const fleet = person.random.chance(0.4) ? anyOf(person.random, await fleetsShown(person)) : null;
    return fleet && person.desk.call('fleets.deactivate', { id: fleet.id });
  },
  'fleet.activate': async (person) => {
    const fleet = anyOf(person.random, await fleetsShown(person));
    return fleet && person.desk.call('fleets.activate', { id: fleet.id });
  },
  'contact.create': async (person) => {
    const { desk, random } = person;
    const fleet = random.chance(0.5) ? anyOf(random, await fleetsShown(person)) : null;
    const customer = fleet ? { id: fleet.customerId } : anyOf(random, await customersShown(person));
    if (!customer) return null;
    const details = { fullName: random.pick(NAMES), position: 'Planner', phone: '+31600123456', email: '' };
    return desk.call('contacts.create', { customerId: customer.id, fleetId: fleet?.id ?? null, details });
  },
  'contact.update': async (person) => {
    const { desk, random } = person;
    const chosen = await contactShown(person);
    if (!chosen) return null;
    const wanted = {
      fullName: random.pick(NAMES),
      phone: `06-${random.whole(1, 9_999)}`,
      position: random.pick(CITIES),
    };
    const fields = (['fullName', 'phone', 'position'] as const).filter(() => random.chance(0.5));
    const take = (from: typeof wanted) => Object.fromEntries(fields.map((field) => [field, from[field]]));
    return desk.call('contacts.update', { id: chosen.contact.id, changes: take(wanted), before: take(chosen.contact) });
  },
  'contact.remove': async (person) => {
    const chosen = person.random.chance(0.5) ? await contactShown(person) : null;
    return chosen && person.desk.call('contacts.remove', { id: chosen.contact.id });
  },
};
