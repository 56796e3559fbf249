import type { Customer } from '../../shared/domain/customer.ts';
import { addDays, type IsoDate } from '../../shared/domain/dates.ts';
import type { Fleet } from '../../shared/domain/fleet.ts';
import type { Passport } from '../../shared/domain/passport.ts';
import type { TimelineEvent } from '../../shared/domain/timeline-event.ts';
import { type SeededRandom, seededId } from './random.ts';

const STAFF = ['Sanne de Boer', 'Mehmet Yıldız', 'Anouk van Leeuwen'];
const CHANGES = ['phone', 'email', 'street,postcode,city', 'notes'];

type Happened = Omit<TimelineEvent, 'id' | 'at'> & { readonly on: IsoDate };

function ofPassport(random: SeededRandom, passport: Passport): readonly Happened[] {
  const { holderId: customerId, vehicleId, fleetId, issuedOn, activatedOn } = passport;
  const about = { customerId, vehicleId, fleetId, fields: '' };
  const issued = { ...about, kind: 'passport.issue', actor: random.pick(STAFF), on: issuedOn };
  if (activatedOn === null) return [issued];
  return [issued, { ...about, kind: 'passport.activated', actor: '', on: activatedOn }];
}

/** What the demo garage did before the day it is made on. */
export function demoTimeline(
  random: SeededRandom,
  rows: {
    readonly customers: readonly Customer[];
    readonly passports: readonly Passport[];
    readonly fleets: readonly Fleet[];
  },
  today: IsoDate,
): readonly TimelineEvent[] {
  const none = { vehicleId: null, fleetId: null };
  const happened: readonly Happened[] = [
    ...rows.passports.flatMap((passport) => ofPassport(random, passport)),
    ...rows.fleets.map(({ id, customerId, createdOn }): Happened => {
      return {
        ...none,
        customerId,
        fleetId: id,
        kind: 'fleet.create',
        fields: '',
        actor: STAFF[0] ?? '',
        on: createdOn,
      };
    }),
    ...rows.customers.flatMap(({ id }): readonly Happened[] => {
      if (!random.chance(0.5)) return [];
      const on = addDays(today, -random.whole(1, 300));
      const change = { kind: 'customer.update', fields: random.pick(CHANGES), actor: random.pick(STAFF), on };
      return [{ ...none, ...change, customerId: id }];
    }),
  ];
  return happened.map(({ on, ...event }, index) => {
    const [hour, minute] = [random.whole(7, 16), random.whole(0, 59)];
    // A passport is activated after it was issued, also on the same day.
    const at = `${on}T${String(event.kind === 'passport.activated' ? hour + 5 : hour).padStart(2, '0')}`;
    return { ...event, id: seededId(6, index + 1), at: `${at}:${String(minute).padStart(2, '0')}:00.000Z` };
  });
}
