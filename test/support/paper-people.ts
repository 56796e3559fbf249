import type { CarOnPaper } from '../../src/main/print/car-parts.ts';
import type { ReminderLetter } from '../../src/main/print/reminder-letters.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import type { Maintenance } from '../../src/shared/domain/maintenance.ts';

function done(n: number): Maintenance {
  const description = `Beurt ${n} <b>`;
  const doneOn = `20${String(10 + (n % 16)).padStart(2, '0')}-01-01`;
  return {
    id: String(n),
    vehicleId: 'v',
    kind: 'service',
    description,
    state: 'done',
    dueOn: null,
    doneOn,
    mileage: n,
    costCents: null,
  };
}

/** A car that is offered to a new holder, with as many lines of history. */
export function carOnPaper(history: number): CarOnPaper {
  return {
    garageName: 'Garage De Brug',
    customer: { ...EMPTY_CUSTOMER_DETAILS, id: 'c', firstName: 'Zoë', lastName: 'Çelik & Zn.' },
    view: {
      passport: {
        id: 'p',
        vehicleId: 'v',
        holderId: 'c',
        role: 'driver',
        email: 'c@post.example',
        state: 'activated',
        fleetId: 'f',
        issuedOn: '2026-01-01',
        activatedOn: '2026-01-02',
        offeredUntil: '2026-12-07',
        invitedOn: null,
      },
      vehicle: {
        id: 'v',
        plate: 'TT601D',
        make: 'FIAT',
        model: '500',
        year: 2014,
        fuel: 'Benzine',
        apkExpiresOn: '2027-03-01',
        colour: '',
        mileage: 90_000,
        lastVisitOn: null,
      },
      fleet: { id: 'f', name: 'Kuiper' },
      maintenance: Array.from({ length: history }, (_, n) => done(n)),
      appointments: [],
      status: 'later',
      managedFleet: null,
      fleetAccountRefusal: null,
      waiting: false,
    },
    printedAt: '2026-11-23T10:00:00.000Z',
    updatedThrough: null,
  };
}

/** Letters to people and to companies in turn. */
export function letterTo(index: number): ReminderLetter {
  const company = index % 2 === 1;
  return {
    customer: {
      ...EMPTY_CUSTOMER_DETAILS,
      id: String(index),
      kind: company ? 'business' : 'private',
      firstName: 'Anne-Fleur',
      lastName: 'van der Éénhoorn-Çelik',
      companyName: company ? 'Installatiebedrijf Van den Heuvel & Zonen Oost-Nederland B.V.' : '',
      street: `Burgemeester Röellstraat ${index + 1}`,
      postcode: '3511 AB',
      city: "'s-Hertogenbosch",
    },
    cars: Array.from({ length: index + 1 }, (_, car) => ({
      plate: `TX60${car}D`,
      makeModel: 'ŠKODA OCTAVIA',
      items: [{ kind: 'apk', description: 'APK', dueOn: '2026-12-10' }],
    })),
  };
}
