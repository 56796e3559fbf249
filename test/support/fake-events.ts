import { addDays, type IsoDate } from '../../src/shared/domain/dates.ts';
import type { Passport } from '../../src/shared/domain/passport.ts';
import type { TimelineEvent } from '../../src/shared/domain/timeline-event.ts';
import { fakeId } from './fake-data.ts';

const WHO = ['Sanne de Vries', 'Mehmet Yıldız', 'Noor van den Berg'];

/** What happened to each passport, and to every third customer since. */
export function fakeEvents(passports: readonly Passport[], today: IsoDate): TimelineEvent[] {
  return passports.flatMap(({ holderId, vehicleId, fleetId, issuedOn, activatedOn }, n) => {
    const about = { customerId: holderId, vehicleId, fleetId, fields: '' };
    const actor = WHO[n % WHO.length] ?? '';
    const issued = { ...about, id: fakeId(6, n * 4), kind: 'passport.issue', actor, at: `${issuedOn}T09:12:00.000Z` };
    const activated = { ...issued, id: fakeId(6, n * 4 + 1), kind: 'passport.activated', actor: '' };
    const changed = { customerId: holderId, vehicleId: null, fleetId: null, fields: 'phone,city', actor };
    const last = { ...changed, id: fakeId(6, n * 4 + 2), kind: 'customer.update' };
    return [
      issued,
      ...(activatedOn === null ? [] : [{ ...activated, at: `${activatedOn}T18:40:00.000Z` }]),
      ...(n % 3 === 0 ? [{ ...last, at: `${addDays(today, -(n % 200))}T14:05:00.000Z` }] : []),
    ];
  });
}
