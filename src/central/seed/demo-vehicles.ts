import { addDays, type IsoDate } from '../../shared/domain/dates.ts';
import type { Vehicle } from '../../shared/domain/vehicle.ts';
import { recordedVehicles } from '../registry/recorded-source.ts';
import { CARS, COLOURS, VANS } from './data/cars.ts';
import { DEMO_FLEETS } from './data/fleets.ts';
import { PlateMaker } from './plates.ts';
import { type SeededRandom, seededId } from './random.ts';

/** Days from today to the end of the APK: some past, some soon, most later. */
function apkDay(random: SeededRandom, today: IsoDate): IsoDate {
  const share = random.next();
  if (share < 0.07) return addDays(today, -random.whole(1, 60));
  if (share < 0.2) return addDays(today, random.whole(0, 30));
  return addDays(today, random.whole(31, 700));
}

function madeUp(random: SeededRandom, plates: PlateMaker, number: number, today: IsoDate, van: boolean): Vehicle {
  const { make, model, fuel, from, to } = random.pick(van ? VANS : CARS);
  const thisYear = Number(today.slice(0, 4));
  const year = random.whole(from, Math.min(to, thisYear));
  const age = thisYear - year;
  const visited = random.chance(0.85);
  return {
    id: seededId(2, number),
    plate: plates.make(year, van),
    make,
    model,
    year,
    fuel,
    // The first APK of a new car is after four years, or three on LPG and diesel.
    apkExpiresOn: age < 3 ? addDays(today, (4 - age) * 365 - random.whole(0, 200)) : apkDay(random, today),
    colour: random.pick(COLOURS),
    mileage: visited ? Math.max(1_500, age * random.whole(7_000, 19_000)) : null,
    lastVisitOn: visited ? addDays(today, -random.whole(2, 420)) : null,
  };
}

/** Vehicles of the demo garage: those of the fleets in order, RDW's, then made-up ones. */
export function demoVehicles(random: SeededRandom, count: number, today: IsoDate): readonly Vehicle[] {
  const rdw = recordedVehicles.map(({ insured: _insured, exported: _exported, openRecall: _recall, ...car }) => ({
    ...car,
    mileage: null,
    lastVisitOn: null,
  }));
  const plates = new PlateMaker(
    random,
    rdw.map((vehicle) => vehicle.plate),
  );
  const vansFirst = DEMO_FLEETS.flatMap((fleet) => Array.from({ length: fleet.plates }, () => fleet.vans));
  const fleets = vansFirst.map((van, index) => madeUp(random, plates, index + 1, today, van));
  const known = rdw.map((vehicle, index) => ({ ...vehicle, id: seededId(2, fleets.length + index + 1) }));
  const first = fleets.length + known.length + 1;
  const others = Array.from({ length: count - first + 1 }, (_, index) =>
    madeUp(random, plates, first + index, today, false),
  );
  return [...fleets, ...known, ...others];
}
