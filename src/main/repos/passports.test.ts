import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMemoryDatabase } from '../../../test/support/memory-database.ts';
import type { RowWrite } from '../../shared/domain/entities.ts';
import type { Db } from '../db/open-database.ts';
import { deleteRow, putRow } from './rows.ts';

const id = (number: number) => `019b76da-a800-7000-8000-${String(number).padStart(12, '0')}`;
const DAYS = [null, '2026-11-20', '2026-12-01', '2027-03-01'];

/** One write or removal among two cars, a passport and two lines of maintenance. */
const stepArbitrary = fc.record({
  what: fc.constantFrom('car', 'passport', 'passport', 'item', 'item', 'no car', 'no passport', 'no item'),
  car: fc.nat(1),
  other: fc.nat(1),
  day: fc.nat(DAYS.length - 1),
  isDue: fc.boolean(),
});
type Step = typeof stepArbitrary extends fc.Arbitrary<infer S> ? S : never;

function writeOf({ what, car, other, day, isDue }: Step): RowWrite {
  const date = DAYS[day] ?? null;
  const names = { make: '', model: '', year: null, fuel: '', colour: '', mileage: null, lastVisitOn: null };
  if (what === 'car') {
    return { entity: 'vehicle', row: { ...names, id: id(car), plate: car ? 'B001BB' : 'B002BB', apkExpiresOn: date } };
  }
  const vehicleId = id(car);
  if (what === 'item') {
    const done = { doneOn: null, mileage: null, costCents: null, kind: 'other' as const, description: '' };
    const state = isDue ? ('due' as const) : ('done' as const);
    return {
      entity: 'maintenance',
      row: { ...done, id: id(20 + other), vehicleId, state, dueOn: isDue ? date : null },
    };
  }
  const dates = { issuedOn: '2026-11-01', activatedOn: null, offeredUntil: null, invitedOn: null, fleetId: null };
  const holder = { holderId: id(30), role: 'owner' as const, email: 'a@post.example', state: 'issued' as const };
  return { entity: 'passport', row: { ...dates, ...holder, id: id(10), vehicleId } };
}

function play(db: Db, step: Step): void {
  if (step.what === 'no car') deleteRow(db, { entity: 'vehicle', id: id(step.car) });
  else if (step.what === 'no passport') deleteRow(db, { entity: 'passport', id: id(10) });
  else if (step.what === 'no item') deleteRow(db, { entity: 'maintenance', id: id(20 + step.other) });
  else putRow(db, writeOf(step), 1, 1);
}

const COPIES = 'SELECT plate, apk_expires_on, first_due, service_due FROM passport';
const TRUTH = `SELECT coalesce(v.plate, ''), v.apk_expires_on, (SELECT min(day) FROM (SELECT v.apk_expires_on AS day
    UNION ALL SELECT m.due_on FROM maintenance m WHERE m.vehicle_id = p.vehicle_id AND m.state = 'due')),
  (SELECT min(m.due_on) FROM maintenance m WHERE m.vehicle_id = p.vehicle_id AND m.state = 'due' AND m.kind <> 'apk')
  FROM passport p LEFT JOIN vehicle v ON v.id = p.vehicle_id`;

describe('what a passport copies from its car', () => {
  it('is what the car and its maintenance say, in whatever order the rows come and go', () => {
    fc.assert(
      fc.property(fc.array(stepArbitrary, { minLength: 3, maxLength: 20, size: 'max' }), (steps) => {
        const db = openMemoryDatabase();
        for (const step of steps) {
          play(db, step);
          expect(db.prepare(COPIES).raw().all()).toEqual(db.prepare(TRUTH).raw().all());
        }
        db.close();
      }),
      { numRuns: 150 },
    );
    // Each run migrates a database of its own.
  }, 30_000);
});
