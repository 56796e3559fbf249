import type { Appointment } from '../../src/shared/domain/appointment.ts';
import type { Contact } from '../../src/shared/domain/contact.ts';
import { type Customer, EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { addDays, type IsoDate } from '../../src/shared/domain/dates.ts';
import type { Fleet } from '../../src/shared/domain/fleet.ts';
import type { Maintenance } from '../../src/shared/domain/maintenance.ts';
import type { Passport } from '../../src/shared/domain/passport.ts';
import type { TimelineEvent } from '../../src/shared/domain/timeline-event.ts';
import type { Vehicle } from '../../src/shared/domain/vehicle.ts';
import { fakeAppointments } from './fake-appointment-rows.ts';

/** Rows of an imaginary garage. */
export interface FakeRows {
  readonly customers: Customer[];
  readonly vehicles: Vehicle[];
  readonly passports: Passport[];
  readonly fleets: Fleet[];
  readonly contacts: Contact[];
  readonly maintenance: Maintenance[];
  readonly events: TimelineEvent[];
  readonly appointments: Appointment[];
}

const FIRST = [
  'Sanne',
  'Daan',
  'Fatima',
  'Jeroen',
  'Lotte',
  'Mehmet',
  'Willem',
  'Anouk',
  'Bram',
  'Noor',
  'Pieter',
  'Çağla',
];
const LAST = [
  'de Vries',
  'Jansen',
  'van den Berg',
  'Bakker',
  'Visser',
  'Öztürk',
  'Smit',
  'Meijer',
  'de Boer',
  'Mulder',
];
const COMPANIES = [
  'Van Dijk Transport B.V.',
  'Bakkerij De Korenaar',
  'Installatiebedrijf Hofman',
  'Zorggroep De Linde',
];
const CITIES = ['Utrecht', 'Amersfoort', 'Zwolle', 'Houten', 'Nieuwegein', "'s-Hertogenbosch"];
const CARS = [
  ['Volkswagen', 'Golf', 'Benzine'],
  ['Toyota', 'Yaris Hybrid', 'Hybride'],
  ['Renault', 'Kangoo', 'Diesel'],
  ['Tesla', 'Model 3', 'Elektriciteit'],
  ['Peugeot', '208', 'Benzine'],
  ['Ford', 'Transit Custom', 'Diesel'],
] as const;

/** A fixed id for the n-th row of a kind, in the shape of a UUIDv7. */
export function fakeId(kind: number, n: number): string {
  return `0190a000-${kind.toString(16).padStart(4, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

function pick<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T;
}

const LETTERS = 'BDFGHJKLNPRSTVXZ';
const letter = (n: number) => pick([...LETTERS], n);

function plate(n: number): string {
  return `${letter(n)}${letter(Math.floor(n / 16))}${100 + (n % 900)}${letter(n + 5)}`;
}

function customer(n: number): Customer {
  const business = n % 10 === 0;
  const first = pick(FIRST, n);
  const last = pick(LAST, n * 7 + Math.floor(n / 10));
  const company = n / 10 < COMPANIES.length ? pick(COMPANIES, n / 10) : `${last} & Zn. ${n}`;
  return {
    ...EMPTY_CUSTOMER_DETAILS,
    id: fakeId(1, n),
    kind: business ? 'business' : 'private',
    firstName: first,
    lastName: last,
    companyName: business ? company : '',
    kvkNumber: business ? String(30_000_000 + n) : '',
    email: business ? `info${n}@bedrijf.example` : `klant${n}@post.example`,
    phone: `06-${String(10_000_000 + n * 137).slice(0, 8)}`,
    street: `Dorpsstraat ${n + 1}`,
    postcode: `${3500 + (n % 90)} AB`,
    city: pick(CITIES, n),
    notes: n % 9 === 0 ? 'Belt liever na 17.00 uur. Sleutel mag in de brievenbus.' : '',
  };
}

function vehicle(n: number, today: IsoDate): Vehicle {
  const [make, model, fuel] = pick(CARS, n);
  return {
    id: fakeId(2, n),
    plate: plate(n),
    make,
    model,
    fuel,
    year: 2010 + (n % 14),
    apkExpiresOn: n % 13 === 0 ? null : addDays(today, ((n * 37) % 420) - 25),
    colour: 'Grijs',
    mileage: n % 11 === 0 ? null : 20_000 + n * 731,
    lastVisitOn: n % 11 === 0 ? null : addDays(today, -((n * 17) % 300)),
  };
}

function upkeep(n: number, today: IsoDate): Maintenance[] {
  const base = { vehicleId: fakeId(2, n), dueOn: null, doneOn: null, mileage: null, costCents: null };
  const due = { ...base, kind: 'service' as const, state: 'due' as const };
  const done = { ...base, kind: 'repair' as const, state: 'done' as const };
  return [
    {
      ...due,
      id: fakeId(4, n * 8),
      description: 'Grote beurt',
      dueOn: addDays(today, ((n * 29) % 300) - 10),
      costCents: 38_950,
    },
    { ...due, id: fakeId(4, n * 8 + 1), description: 'Distributieriem vervangen', mileage: 120_000, costCents: 62_500 },
    {
      ...done,
      id: fakeId(4, n * 8 + 2),
      description: 'Kleine beurt',
      doneOn: addDays(today, -200),
      mileage: 61_200 + n,
      costCents: 18_900,
    },
    {
      ...done,
      id: fakeId(4, n * 8 + 3),
      description: 'Remblokken voor vervangen',
      doneOn: addDays(today, -410),
      mileage: 48_000 + n,
      costCents: 24_550,
    },
  ];
}

/** Every company has somebody to speak to; the first ones also about their fleet. */
function contactsOf(n: number, withFleet: boolean): Contact[] {
  const person = (i: number) => ({
    id: fakeId(7, n * 2 + i),
    customerId: fakeId(1, n),
    fullName: `${pick(FIRST, n + 3 + i)} ${pick(LAST, n + 4 + i)}`,
  });
  const office = {
    ...person(0),
    fleetId: null,
    position: 'Administratie',
    phone: '+31300123456',
    email: `boek${n}@bedrijf.example`,
  };
  const planner = { ...person(1), fleetId: fakeId(5, n / 10), position: 'Planner', phone: '+31600123456', email: '' };
  return withFleet ? [office, planner] : [office];
}

/** A believable garage with so many customers; every tenth is a company, the first four have a fleet. */
export function fakeRows(count: number, today: IsoDate): Omit<FakeRows, 'events'> {
  const indexes = Array.from({ length: count }, (_, n) => n);
  const fleetOf = (n: number) => (n % 3 === 0 && n % 30 !== 0 ? fakeId(5, (n / 3) % 4) : null);
  const hasFleets = count > 40;
  return {
    customers: indexes.map(customer),
    vehicles: indexes.map((n) => vehicle(n, today)),
    passports: indexes.map((n) => ({
      id: fakeId(3, n),
      vehicleId: fakeId(2, n),
      holderId: fakeId(1, n),
      role: n % 4 === 1 ? 'driver' : 'owner',
      email: `klant${n}@post.example`,
      state: n % 5 === 2 ? 'issued' : 'activated',
      fleetId: hasFleets ? fleetOf(n) : null,
      issuedOn: addDays(today, -400),
      activatedOn: n % 5 === 2 ? null : addDays(today, -390),
      offeredUntil: null,
      invitedOn: null,
    })),
    fleets: (hasFleets ? [0, 1, 2, 3] : []).map((n) => ({
      id: fakeId(5, n),
      name: pick(COMPANIES, n).replace(' B.V.', ''),
      managerName: `${pick(FIRST, n + 2)} ${pick(LAST, n + 1)}`,
      email: `wagenpark${n}@bedrijf.example`,
      customerId: fakeId(1, n * 10),
      managerPassportId: fakeId(3, n * 10),
      createdOn: addDays(today, -300 + n),
      state: 'active' as const,
    })),
    contacts: indexes.filter((n) => n % 10 === 0).flatMap((n) => contactsOf(n, hasFleets && n < 40)),
    maintenance: indexes.flatMap((n) => (n % 7 === 6 ? [] : upkeep(n, today))),
    appointments: count > 6 ? fakeAppointments(today, { id: (n) => fakeId(6, n), vehicleId: (n) => fakeId(2, n) }) : [],
  };
}
