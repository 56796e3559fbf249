import type { Appointment } from '../../src/shared/domain/appointment.ts';
import { addDays, type IsoDate } from '../../src/shared/domain/dates.ts';

/** Requests and appointments of the first cars of an imaginary garage, one in every state. */
export function fakeAppointments(
  today: IsoDate,
  ids: { readonly id: (n: number) => string; readonly vehicleId: (n: number) => string },
): Appointment[] {
  const make = (n: number, part: Partial<Appointment>): Appointment => ({
    id: ids.id(n),
    vehicleId: ids.vehicleId(n),
    kind: 'service',
    preferredOn: addDays(today, 3 + n),
    otherwiseOn: null,
    dayPart: 'any',
    message: '',
    mileage: null,
    light: '',
    state: 'requested',
    plannedAt: null,
    reason: '',
    requestedAt: `${addDays(today, -1)}T0${n}:30:00.000Z`,
    round: 1,
    ...part,
  });
  return [
    make(1, {
      kind: 'light',
      light: 'engine/amber',
      dayPart: 'morning',
      otherwiseOn: addDays(today, 6),
      mileage: 84_210,
      message:
        'Het lampje brandt sinds gisteren.\nDe auto rijdt verder normaal, maar hij start wat langzamer dan anders.',
    }),
    make(3, { kind: 'apk', dayPart: 'afternoon' }),
    make(4, { state: 'proposed', plannedAt: `${addDays(today, 5)}T13:30`, round: 2 }),
    make(5, { kind: 'tyres', state: 'confirmed', plannedAt: `${addDays(today, 1)}T09:00`, round: 2 }),
    make(6, { kind: 'repair', state: 'declined', reason: 'We zijn die week gesloten.', round: 2 }),
  ];
}
