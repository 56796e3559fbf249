import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeRows } from '../../src/central/feed/write-rows.ts';
import { putRow } from '../../src/main/repos/rows.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import type { RowWrite } from '../../src/shared/domain/entities.ts';
import type { CustomerListRow, Page } from '../../src/shared/ipc/views.ts';
import type { TestGarage } from '../support/central.ts';
import {
  type DeskWorld,
  databaseOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';

describe('the lists of a desk', () => {
  let world: DeskWorld;
  let garage: TestGarage;
  let desk: LinedDesk;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  beforeEach(async () => {
    garage = await world.garage();
    desk = await world.desk(garage);
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  it('give every hit of a search once, page after page, names that begin with it first', async () => {
    for (let count = 0; count < 30; count += 1) {
      const details = { ...EMPTY_CUSTOMER_DETAILS, firstName: 'Bakker', lastName: `Zwart ${count}` };
      await desk.get('customers.create', count % 2 ? details : { ...details, lastName: `Bakker ${count}` });
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<CustomerListRow> = await desk.get('customers.list', { query: 'bakker', cursor, limit: 7 });
      seen.push(...page.rows.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(30);
    expect(seen).toHaveLength(30);
    expect(seen.slice(0, 15).every((name) => name.startsWith('Bakker Bakker'))).toBe(true);
  });

  it.each([
    ['a plate in any spelling', 'tt-601 d', 'plate'],
    ['a part of a plate', '601', 'plate'],
    ['a phone number as dialled from abroad', '+31 6 1234', 'phone'],
    ['a name without its accents', 'celik', 'name'],
    ['first and last name in any order', 'celik zoe', 'name'],
    ['an e-mail address', 'zoe.c@post', 'email'],
  ])('find a customer by %s', async (_how, query, match) => {
    const person = { ...EMPTY_CUSTOMER_DETAILS, firstName: 'Zoë', lastName: 'Çelik', phone: '06-12345678' };
    const { id } = await desk.get('customers.create', { ...person, email: 'zoe.c@post.example' });
    await desk.get('passports.issue', issueInput(id, 'TT601D'));
    await newCustomer(desk, 'Anders');
    expect((await desk.get('customers.list', { query })).rows).toMatchObject([{ id, match }]);
  });

  it('count what is due from the days that cars and maintenance have now', async () => {
    const { id } = await newCustomer(desk);
    const input = issueInput(id);
    const vehicle = { ...input.vehicle, apkExpiresOn: '2026-11-20' };
    await desk.get('passports.issue', { ...input, vehicle });
    expect(await desk.get('home.overview', undefined)).toMatchObject({ apkOverdue: 1, apkSoon: 0 });
    const dueOf = () => databaseOf(desk).prepare('SELECT plate, apk_expires_on, first_due FROM passport').raw().get();
    expect(dueOf()).toEqual([vehicle.plate, '2026-11-20', '2026-11-20']);
    databaseOf(desk).exec("UPDATE vehicle SET apk_expires_on = '2027-05-01'");
    expect(dueOf()).toEqual([vehicle.plate, '2027-05-01', '2027-05-01']);
    const vehicleId = String(databaseOf(desk).prepare('SELECT id FROM vehicle').pluck().get());
    const nothing = { doneOn: null, mileage: null, costCents: null };
    const tyres = { id: uuidv7(), vehicleId, kind: 'tyres', description: 'Banden', state: 'due', dueOn: '2026-12-01' };
    putRow(databaseOf(desk), { entity: 'maintenance', row: { ...tyres, ...nothing } } as RowWrite, 1, 1);
    expect(dueOf()).toEqual([vehicle.plate, '2027-05-01', '2026-12-01']);
    databaseOf(desk).exec("UPDATE maintenance SET state = 'done', due_on = NULL");
    expect(dueOf()).toEqual([vehicle.plate, '2027-05-01', '2027-05-01']);
    databaseOf(desk).exec('DELETE FROM vehicle');
    expect(dueOf()).toEqual(['', null, null]);
  });

  it('show the car that the service knew already, once, under the id that it has there', async () => {
    const input = issueInput((await newCustomer(desk)).id);
    await untilSettled(desk);
    desk.line.cutOff();
    const known = { ...input.vehicle, id: uuidv7(), colour: 'rood', mileage: 9, lastVisitOn: null };
    const author = { deskId: null, name: '', at: world.central.clock.now() };
    const { db } = world.central;
    await db
      .transaction()
      .execute((trx) => writeRows(trx, garage.garageId, [{ entity: 'vehicle', row: known }], author));
    const { id } = await desk.get('passports.issue', input);
    desk.line.plan = () => null;
    await untilSettled(desk);
    expect(await desk.get('passports.lookup', { plate: known.plate })).toMatchObject({ vehicle: known });
    const { rows } = await desk.get('passports.list', {});
    expect(rows.map((row) => row.id)).toEqual([id]);
    const { passports } = await desk.get('customers.profile', { id: input.holderId });
    expect(passports.map(({ vehicle }) => vehicle)).toEqual([known]);
    expect(desk.desk.sync().attention).toBe(0);
  });
});
