import type { Appointment } from '../../shared/domain/appointment.ts';
import { addDays, type IsoDate } from '../../shared/domain/dates.ts';
import type { Passport } from '../../shared/domain/passport.ts';
import type { Vehicle } from '../../shared/domain/vehicle.ts';
import { seededId } from './random.ts';

/** The first day from this one on that is no day of the weekend. */
function weekday(day: IsoDate): IsoDate {
  const number = new Date(day).getUTCDay();
  return addDays(day, number === 6 ? 2 : number === 0 ? 1 : 0);
}

/** Two requests of drivers that wait for the desk: one about a light, one for the APK. */
export function demoAppointments(
  vehicles: readonly Vehicle[],
  passports: readonly Passport[],
  today: IsoDate,
): readonly Appointment[] {
  const holders = passports.filter(({ state, fleetId }) => state === 'activated' && fleetId === null).slice(0, 2);
  const soon = weekday(addDays(today, 2));
  const wishes = [
    {
      kind: 'light' as const,
      light: 'engine/amber',
      dayPart: 'morning' as const,
      preferredOn: soon,
      otherwiseOn: weekday(addDays(soon, 1)),
      message: 'Het lampje brandt sinds gisteren. De auto rijdt verder normaal.',
    },
    {
      kind: 'apk' as const,
      light: '',
      dayPart: 'any' as const,
      preferredOn: weekday(addDays(today, 6)),
      otherwiseOn: null,
      message: 'Kan ik erop wachten?',
    },
  ];
  return holders.flatMap(({ vehicleId }, index) => {
    const wish = wishes[index];
    const vehicle = vehicles.find(({ id }) => id === vehicleId);
    if (!wish || !vehicle) return [];
    return [
      {
        ...wish,
        id: seededId(8, index + 1),
        vehicleId,
        mileage: vehicle.mileage === null ? null : vehicle.mileage + 640,
        state: 'requested' as const,
        plannedAt: null,
        reason: '',
        requestedAt: `${today}T07:${20 + index * 12}:00.000Z`,
        round: 1,
      },
    ];
  });
}
