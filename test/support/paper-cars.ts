import { type FleetOverview, fleetOverview, type OverviewCar } from '../../src/shared/desk/fleet-overview.ts';
import { FIRST_OVERVIEW, type OverviewChoice } from '../../src/shared/desk/overview-choice.ts';
import { addDays } from '../../src/shared/domain/dates.ts';
import type { FleetDetail } from '../../src/shared/ipc/views.ts';

export const TODAY = '2026-11-24';

/** 60 characters, with the signs that Dutch names have. */
export const LONG_NAME = 'Françoise-Zoë van der Éénhoorn-Çelik tot IJsselstein-Háková';

const MAKES = [
  ['VOLKSWAGEN', 'TRANSPORTER KOMBI LANG'],
  ['FIAT', 'DOBLÒ CARGO'],
  ['MERCEDES-BENZ', 'SPRINTER 314 CDI'],
  ['ŠKODA', 'OCTAVIA COMBI'],
  ['KIA', 'CEED'],
] as const;
const DRIVERS = ['Zoë Kuiper', 'Daniël van den Berg', 'IJsbrand Ökçün', "Anne-Fleur 't Hart", LONG_NAME];

/** The plate of a numbered car: six characters in one layout, in the order of the numbers. */
export function plateOf(index: number): string {
  return `T${String.fromCharCode(66 + Math.floor(index / 1000))}${String(index).padStart(3, '0').slice(-3)}D`;
}

export function paperCar(index: number): OverviewCar {
  const [make, model] = MAKES[index % MAKES.length] ?? ['', ''];
  return {
    id: String(index),
    plate: plateOf(index),
    make,
    model,
    driver: DRIVERS[index % DRIVERS.length] ?? '',
    state: index % 11 === 0 ? 'issued' : 'activated',
    mileage: index % 9 === 0 ? null : 12_345 + index * 97,
    lastVisitOn: index % 6 === 0 ? null : addDays(TODAY, -(index % 300)),
    apkExpiresOn: index % 13 === 0 ? null : addDays(TODAY, ((index * 7) % 400) - 30),
    due: Array.from({ length: index % 3 }, (_, item) => ({
      description: item === 0 ? 'Grote beurt' : 'Remvloeistof vervangen',
      dueOn: addDays(TODAY, ((index * 5) % 200) + item * 10 - 10),
    })),
    waiting: index % 17 === 3,
  };
}

export const paperFleet: FleetDetail = {
  fleet: {
    id: 'f',
    customerId: 'c',
    managerPassportId: 'p',
    name: 'Kuiper & Zonen <Transport>',
    managerName: 'Zoë Kuiper',
    email: 'wagenpark@kuiper.example',
    createdOn: '2026-01-01',
    state: 'active',
  },
  customerName: 'Kuiper & Zonen B.V.',
  transferCount: 0,
  plateCount: 3,
  waiting: false,
};

/** A fleet of as many cars, ready for paper. */
export function overviewPaper(overview: FleetOverview) {
  return {
    garageName: 'Garage De Brug',
    detail: paperFleet,
    overview,
    printedAt: '2026-11-24T10:05:00.000Z',
    updatedThrough: '2026-11-24T09:58:00.000Z',
  };
}

export function overviewOf(count: number, choice: OverviewChoice = FIRST_OVERVIEW, make = paperCar) {
  const cars = Array.from({ length: count }, (_, index) => make(index));
  return overviewPaper(fleetOverview(cars, choice, TODAY));
}
