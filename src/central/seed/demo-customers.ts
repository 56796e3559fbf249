import { type Customer, EMPTY_CUSTOMER_DETAILS } from '../../shared/domain/customer.ts';
import { foldText } from '../../shared/domain/text.ts';
import { DEMO_FLEETS, type DemoFleet } from './data/fleets.ts';
import { COMPANIES, FIRST_NAMES, LAST_NAMES, PLACES, STREETS } from './data/people.ts';
import { type SeededRandom, seededId } from './random.ts';

const POSTCODE_LETTERS = 'ABCDEGHJKLMNPRTVWXZ';

function digits(random: SeededRandom, count: number): string {
  return Array.from({ length: count }, () => random.whole(0, 9)).join('');
}

/** Numbers that nobody can have: no subscriber number begins with 0, and no mobile one with 06 0. */
function phone(random: SeededRandom): string {
  const tail = digits(random, 6);
  return random.chance(0.75) ? `+31600${tail}` : `+31300${digits(random, 6)}`;
}

function address(random: SeededRandom): Pick<Customer, 'street' | 'postcode' | 'city'> {
  const [city, start] = random.pick(PLACES);
  const letters = `${random.pick([...POSTCODE_LETTERS])}${random.pick([...POSTCODE_LETTERS])}`;
  const addition = random.chance(0.12) ? random.pick([' A', '-2', ' bis']) : '';
  return {
    street: `${random.pick(STREETS)} ${random.whole(1, 240)}${addition}`,
    postcode: `${start}${digits(random, 2)} ${letters}`,
    city,
  };
}

/** Names in the letters of a mail address: `Çelik` -> `celik`. */
function mailPart(name: string): string {
  return foldText(name)
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '');
}

function person(random: SeededRandom, number: number): Customer {
  const firstName = random.pick(FIRST_NAMES);
  const lastName = random.pick(LAST_NAMES);
  // The number keeps addresses apart: names repeat.
  const email = random.chance(0.92) ? `${mailPart(firstName)}.${mailPart(lastName)}${number}@post.example` : '';
  const notes = random.chance(0.08)
    ? random.pick(['Belt liever dan dat hij mailt.', 'Sleutel ligt in de kluis.', 'Leenauto gewenst.'])
    : '';
  return {
    ...EMPTY_CUSTOMER_DETAILS,
    id: seededId(1, number),
    firstName,
    lastName,
    email,
    phone: phone(random),
    ...address(random),
    notes,
  };
}

function company(random: SeededRandom, number: number, name: string): Customer {
  const email = `info@${mailPart(name).replaceAll('.', '-').slice(0, 50)}.example`;
  return {
    ...person(random, number),
    kind: 'business',
    companyName: name,
    kvkNumber: `9${digits(random, 7)}`,
    email,
  };
}

function fleetCompany(random: SeededRandom, number: number, fleet: DemoFleet): Customer {
  const [firstName, lastName] = fleet.manager;
  return {
    ...company(random, number, fleet.company),
    firstName,
    lastName,
    kvkNumber: fleet.kvkNumber,
    email: `info@${fleet.domain}`,
    notes: '',
  };
}

/** Customers of the demo garage: first those with a fleet, then other companies, then people. */
export function demoCustomers(random: SeededRandom, count: number): readonly Customer[] {
  const fleets = DEMO_FLEETS.map((fleet, index) => fleetCompany(random, index + 1, fleet));
  const companies = COMPANIES.map((name, index) => company(random, fleets.length + index + 1, name));
  const first = fleets.length + companies.length + 1;
  const people = Array.from({ length: count - first + 1 }, (_, index) => person(random, first + index));
  return [...fleets, ...companies, ...people];
}
