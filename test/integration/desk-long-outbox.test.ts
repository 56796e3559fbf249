import { expect, test } from 'vitest';
import type { Db } from '../../src/main/db/open-database.ts';
import { customers } from '../../src/main/repos/customers.ts';
import { readMeta, writeMeta } from '../../src/main/repos/meta.ts';
import type { DeskContext } from '../../src/main/services/context.ts';
import { createCustomer } from '../../src/main/services/create-customer.ts';
import { issuePassport } from '../../src/main/services/issue-passport.ts';
import { showCustomer } from '../../src/main/services/show-customer.ts';
import { applyPage } from '../../src/main/sync/apply-page.ts';
import type { ChangesAnswer } from '../../src/shared/api/changes.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { openMemoryDatabase } from '../support/memory-database.ts';

const NOW = new Date('2026-11-24T09:00:00.000Z');
const WAITING = 200;

let ids = 0;
function newId(): string {
  ids += 1;
  return `019b76da-a800-7000-8000-${ids.toString(16).padStart(12, '0')}`;
}

function newDesk(): DeskContext {
  const db = openMemoryDatabase();
  const garage = { garageId: newId(), garageName: 'Garage', leaseDays: 30 };
  const staff = { staffId: newId(), staffName: 'Sanne', staffEmail: 'sanne@garage.example' };
  writeMeta(db, { deskId: newId(), session: { ...garage, ...staff }, hasData: true });
  return { db, now: () => NOW, newId, atDesk: null, commandAdded: () => undefined };
}

function customerWithCar(desk: DeskContext, number: number): string {
  const made = createCustomer(desk, { ...EMPTY_CUSTOMER_DETAILS, lastName: `Klant ${number}` });
  if (!made.ok) throw new Error(made.error.code);
  const plate = `B${String(number).padStart(3, '0')}BB`;
  const vehicle = { plate, make: 'KIA', model: '', year: null, fuel: '', apkExpiresOn: null };
  const car = { holderId: made.value.id, role: 'owner', email: 'een@adres.example', vehicle, fleetId: null } as const;
  expect(issuePassport(desk, car).ok).toBe(true);
  return made.value.id;
}

const put = (id: string, lastName: string, revision: number) =>
  ({ op: 'put', entity: 'customer', id, revision, data: { ...EMPTY_CUSTOMER_DETAILS, id, lastName } }) as const;

function page(db: Db, changes: ChangesAnswer['changes'], confirmedSeq: number) {
  const { cursor, deskId } = readMeta(db);
  const answer = { changes, cursor: 'next', more: false, confirmedSeq, access: 0 };
  const before = Number(db.prepare('SELECT total_changes()').pluck().get());
  expect(applyPage(db, answer, { cursor, deskId }, NOW)).toBe('applied');
  return Number(db.prepare('SELECT total_changes()').pluck().get()) - before;
}

test('a page leaves waiting commands alone that have nothing to do with it', () => {
  const desk = newDesk();
  for (let number = 0; number < WAITING; number += 1) customerWithCar(desk, number);
  const stranger = newId();
  const changed = page(desk.db, [put(stranger, 'Vreemd', 7)], 0);
  expect(customers.get(desk.db, stranger)?.lastName).toBe('Vreemd');
  expect(changed).toBeLessThan(20);
});

test('a page that confirms a customer keeps the waiting car of it in sight, and touches no other', () => {
  const desk = newDesk();
  const [first] = Array.from({ length: WAITING }, (_, number) => customerWithCar(desk, number));
  const changed = page(desk.db, [put(first ?? '', 'Klant anders', 7)], 1);
  const profile = showCustomer(desk, first ?? '');
  expect(profile.ok && profile.value.customer.lastName).toBe('Klant anders');
  expect(profile.ok && profile.value.passports.map(({ vehicle }) => vehicle.plate)).toEqual(['B000BB']);
  expect(changed).toBeLessThan(120);
});

test('commands of an older program, of which it is not known what they look at, are all put on anew once', () => {
  const desk = newDesk();
  const ownId = customerWithCar(desk, 1);
  desk.db.exec("DELETE FROM outbox_key; INSERT INTO outbox_key VALUES ('unknown', 0, 0, 0)");
  page(desk.db, [put(ownId, 'Klant anders', 7)], 1);
  const profile = showCustomer(desk, ownId);
  expect(profile.ok && profile.value.passports).toHaveLength(1);
  expect(desk.db.prepare("SELECT count(*) FROM outbox_key WHERE key = 'unknown'").pluck().get()).toBe(0);
});
