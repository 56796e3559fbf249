import { addDays, type IsoDate } from '../../shared/domain/dates.ts';
import type { Maintenance } from '../../shared/domain/maintenance.ts';
import type { Vehicle } from '../../shared/domain/vehicle.ts';
import { type SeededRandom, seededId } from './random.ts';

const WORK = [
  { kind: 'service', description: 'Grote beurt', costCents: 34_900 },
  { kind: 'service', description: 'Kleine beurt', costCents: 18_900 },
  { kind: 'tyres', description: 'Banden wisselen en balanceren', costCents: 8_900 },
  { kind: 'brakes', description: 'Remblokken voor vervangen', costCents: 21_450 },
  { kind: 'repair', description: 'Distributieriem vervangen', costCents: 62_500 },
  { kind: 'other', description: 'Airco reinigen en bijvullen', costCents: 12_900 },
] as const;

type Line = Omit<Maintenance, 'id'>;

function apkLine(vehicle: Vehicle): readonly Line[] {
  if (vehicle.apkExpiresOn === null) return [];
  const line = { vehicleId: vehicle.id, kind: 'apk' as const, description: 'APK-keuring', state: 'due' as const };
  return [{ ...line, dueOn: vehicle.apkExpiresOn, doneOn: null, mileage: null, costCents: 4_995 }];
}

/** What is expected: a little overdue, some soon, most later. */
function dueLine(random: SeededRandom, vehicle: Vehicle, today: IsoDate): readonly Line[] {
  if (!random.chance(0.6)) return [];
  const { kind, description, costCents } = random.pick(WORK);
  const share = random.next();
  const days = share < 0.1 ? -random.whole(1, 45) : share < 0.3 ? random.whole(0, 30) : random.whole(31, 330);
  const mileage = vehicle.mileage === null ? null : vehicle.mileage + random.whole(2, 15) * 1_000;
  return [
    {
      vehicleId: vehicle.id,
      kind,
      description,
      state: 'due',
      dueOn: addDays(today, days),
      doneOn: null,
      mileage,
      costCents,
    },
  ];
}

/** What was done, back from the last visit. */
function history(random: SeededRandom, vehicle: Vehicle): readonly Line[] {
  const { id, lastVisitOn, mileage } = vehicle;
  if (lastVisitOn === null || mileage === null) return [];
  return Array.from({ length: random.whole(1, 4) }, (_, index) => {
    const { kind, description, costCents } = random.pick(WORK);
    const line = { vehicleId: id, kind, description, state: 'done' as const, dueOn: null, costCents };
    return {
      ...line,
      doneOn: addDays(lastVisitOn, -index * random.whole(170, 400)),
      mileage: Math.max(500, mileage - index * 9_500),
    };
  });
}

export function demoMaintenance(
  random: SeededRandom,
  vehicles: readonly Vehicle[],
  today: IsoDate,
): readonly Maintenance[] {
  const lines = vehicles.flatMap((vehicle) => [
    ...apkLine(vehicle),
    ...dueLine(random, vehicle, today),
    ...history(random, vehicle),
  ]);
  return lines.map((line, index) => ({ ...line, id: seededId(5, index + 1) }));
}
