import { expect, it } from 'vitest';
import { openMemoryDatabase } from '../../../test/support/memory-database.ts';
import { putRow } from '../repos/rows.ts';
import { listAppointments } from './list-appointments.ts';

const id = (number: number) => `019b76da-a800-7000-8000-${String(number).padStart(12, '0')}`;
const CAR = { make: '', model: '', year: null, fuel: '', colour: '', mileage: null, lastVisitOn: null };

it('says how many appointments come after the ones that it shows', () => {
  const db = openMemoryDatabase();
  const car = { ...CAR, id: id(1), plate: 'B001BB', apkExpiresOn: null };
  putRow(db, { entity: 'vehicle', row: car }, 1, 0);
  for (let number = 1; number <= 203; number += 1) {
    const wish = { kind: 'service', preferredOn: '2026-12-01', otherwiseOn: null, dayPart: 'any' } as const;
    const rest = { message: '', mileage: null, light: '', state: 'requested', plannedAt: null, reason: '' } as const;
    const row = { ...wish, ...rest, id: id(number), vehicleId: car.id, requestedAt: '2026-11-25T09:00:00Z', round: 1 };
    putRow(db, { entity: 'appointment', row }, 1, 0);
  }
  const now = () => new Date('2026-11-25T10:00:00Z');
  const desk = { db, now, newId: () => id(0), atDesk: null, commandAdded: () => undefined };
  const { toAnswer, left } = listAppointments(desk);
  expect(toAnswer).toHaveLength(200);
  expect(left).toEqual({ toAnswer: 3, proposed: 0, planned: 0 });
  db.close();
});
