import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { showCustomerData } from '../../src/central/person/show-data.ts';
import { bringBack } from '../../src/central/retention/bring-back.ts';
import { sendAwayUnseen } from '../../src/central/retention/send-away-unseen.ts';
import { findAwayAnswerSchema } from '../../src/shared/api/away.ts';
import { PROTOCOL } from '../../src/shared/api/protocol.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { formatPlate } from '../../src/shared/domain/plate.ts';
import { DATABASES, newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { openDesk, postJson, sendJson, type TestDesk } from '../support/central-desk.ts';
import { activatedHolder, customerPayload, fleetOwner, issuePayload, nextNumber } from '../support/central-world.ts';
import { logCursorAt } from '../support/log-cursor.ts';
import { accountFor, contextOf, linkedFleet, offerTo } from '../support/portal-world.ts';
import { sendAwayNow } from '../support/sent-away.ts';

const MONTH = 31 * 86_400;

describe.each(DATABASES)('customers who were not seen for a long time, on %s', (database) => {
  let central: TestCentral;
  let garage: TestGarage;
  let desk: TestDesk;
  beforeAll(async () => {
    central = await startTestCentral(database);
  });
  afterAll(() => central.close());
  beforeEach(async () => {
    garage = await newGarage(central);
    desk = await openDesk(central, garage);
  });

  const away = (customerId: string) => sendAwayNow(central, garage.garageId, customerId);
  const back = (...ids: string[]) =>
    central.db.transaction().execute((trx) => bringBack(trx, garage.garageId, ids, central.clock.now()));

  /** Everything that the log of the garage still says of a customer, as one text. */
  async function logOf() {
    const { rows } = await sql<{ text: string | null }>`
      select string_agg(concat(data, before), ' ') as text from feed where garage_id = ${garage.garageId}`.execute(
      central.db,
    );
    return rows[0]?.text ?? '';
  }

  async function rowsOf(someDesk: TestDesk) {
    await someDesk.sync();
    return [...someDesk.rows].map(([id, row]) => JSON.stringify([id, row])).toSorted();
  }

  async function freshRows() {
    return rowsOf(await openDesk(central, garage));
  }

  /** A customer with an activated car. */
  async function known(lastName: string) {
    const holder = await activatedHolder(central, desk);
    const changes = { lastName, email: `bekend${nextNumber()}@post.example`, phone: '06 1234 5678', city: 'Zwolle' };
    const result = await desk.ask('customer.update', { customerId: holder.customerId, changes, base: {} });
    if (result.status !== 'applied') throw new Error(`Not applied: ${JSON.stringify(result)}`);
    return { ...holder, ...changes, plate: holder.passport.vehicle.plate };
  }

  it('leave after as many months as their garage says unless they are seen, and not before; after 0 months never', async () => {
    const own = await startTestCentral(database);
    try {
      const [place, never] = [await newGarage(own), await newGarage(own)];
      const [first, other] = [await openDesk(own, place), await openDesk(own, never)];
      const [silent, changed, asked, elsewhere] = Array.from({ length: 4 }, () => customerPayload());
      if (!silent || !changed || !asked || !elsewhere) throw new Error('There are four');
      for (const one of [silent, changed, asked]) await first.ask('customer.create', one);
      await other.ask('customer.create', elsewhere);
      const set = { months: 0, password: never.password, by: '' };
      expect((await sendJson('PUT', `${own.url}/v1/retention`, set, other.login.tokens.accessToken)).status).toBe(200);
      const gone = async () => {
        const { rows } = await sql<{ id: string }>`select id from customers where away order by id`.execute(own.db);
        return rows.map(({ id }) => id);
      };
      own.clock.pass(35 * MONTH - 30 * 86_400);
      await own.schedule.runDue();
      expect(await gone()).toEqual([]);
      const later = await openDesk(own, place);
      await later.ask('customer.update', { customerId: changed.customerId, changes: { phone: '1' }, base: {} });
      expect(await sendAwayNow(own, place.garageId, asked.customerId)).toBe(true);
      await own.db.transaction().execute((trx) => bringBack(trx, place.garageId, [asked.customerId], own.clock.now()));
      own.clock.pass(3 * MONTH);
      await own.schedule.runDue();
      expect(await gone()).toEqual([silent.customerId]);
      own.clock.pass(360 * MONTH);
      expect(await sendAwayUnseen(contextOf(own), AbortSignal.abort())).toBe(0);
      // One that cannot go keeps no other.
      await own.db.schema
        .alterTable('customers')
        .addCheckConstraint('stays', sql`not away or id <> ${sql.lit(asked.customerId)}::uuid`)
        .execute();
      expect(await sendAwayUnseen(contextOf(own))).toBe(1);
      await own.db.schema.alterTable('customers').dropConstraint('stays').execute();
      expect(await sendAwayUnseen(contextOf(own))).toBe(1);
      expect(await gone()).not.toContain(elsewhere.customerId);
    } finally {
      await own.close();
    }
  });

  it.each([
    ['a visit', (car: string, day: string) => sql`update vehicles set last_visit_on = ${day} where id = ${car}`],
    [
      'maintenance',
      (car: string, day: string) => sql`
        insert into maintenance (id, garage_id, revision, vehicle_id, kind, description, state, done_on)
        select gen_random_uuid(), garage_id, 1, id, 'service', '', 'done', ${day}::date from vehicles where id = ${car}`,
    ],
    [
      'an appointment',
      (car: string, day: string) => sql`
        insert into appointments (id, garage_id, revision, vehicle_id, kind, preferred_on, day_part, message, light, state,
          reason, requested_at, round)
        select gen_random_uuid(), garage_id, 1, id, 'apk', ${day}::date, 'any', '', '', 'requested', '', '2026', 1
        from vehicles where id = ${car}`,
    ],
  ])('stay when a car had %s since', async (_what, happens) => {
    const { customerId, passport } = await activatedHolder(central, desk);
    await happens(passport.vehicleId, '2101-01-01').execute(central.db);
    expect(await away(customerId)).toBe(false);
  });

  it('stay when others count on them: a fleet account, a car in a fleet, a car that is offered', async () => {
    const owner = await fleetOwner(central, desk);
    const { driver, manager, account } = await linkedFleet(central, desk);
    for (const { customerId } of [owner, driver, manager]) expect(await away(customerId)).toBe(false);
    await offerTo(central, account, driver.passport.passportId, 'koper@post.example');
    expect(await away(driver.customerId)).toBe(false);
    const alone = await activatedHolder(central, desk);
    const login = await accountFor(central, alone.passport.email);
    await offerTo(central, login, alone.passport.passportId, 'koper2@post.example');
    expect(await away(alone.customerId)).toBe(false);
  });

  it('leave desks, snapshot and log, and stay at the service', async () => {
    const person = await known('Zwaluwenburg');
    const staying = await known('Blijver');
    await desk.sync();
    expect(await away(person.customerId)).toBe(true);
    expect(await away(person.customerId)).toBe(false);
    const page = await desk.pull();
    expect(page.changes.every((change) => change.op === 'delete' && change.reason === 'not_seen')).toBe(true);
    expect(page.access).toBe(1);
    expect(desk.row('customer', person.customerId)).toBeUndefined();
    expect(desk.row('customer', staying.customerId)).toBeDefined();
    expect(await logOf()).not.toMatch(new RegExp(`Zwaluwenburg|${person.plate}`));
    expect(await freshRows()).toEqual(await rowsOf(desk));
    const caller = { garageId: garage.garageId, deskId: desk.deskId, staffId: garage.staffId };
    const data = await showCustomerData(contextOf(central), caller as never, person.customerId);
    expect(data.logins.map(({ email }) => email)).toEqual([person.passport.email]);
  });

  it('come back whole with the first command about any row of theirs, also one that is refused', async () => {
    const person = await known('Terugkomer');
    await desk.sync();
    const before = [...desk.rows.keys()].toSorted();
    const { passportId } = person.passport;
    const base = { phone: desk.revisionOf(person.customerId) };
    await away(person.customerId);
    await desk.sync();
    const late = await openDesk(central, garage);
    const update = { customerId: person.customerId, changes: { phone: '2' }, base };
    expect(await late.ask('customer.update', update)).toMatchObject({ status: 'applied' });
    await desk.sync();
    expect([...desk.rows.keys()].filter((id) => before.includes(id)).toSorted()).toEqual(before);
    expect(desk.row('customer', person.customerId)).toMatchObject({ lastName: 'Terugkomer', phone: '2' });
    await away(person.customerId);
    expect(
      await late.ask('passport.issue', { ...issuePayload(person.customerId), vehicle: person.passport.vehicle }),
    ).toMatchObject({
      refusal: { code: 'vehicle_has_passport' },
    });
    await desk.sync();
    expect(desk.row('passport', passportId)).toBeDefined();
    expect(await freshRows()).toEqual(await rowsOf(desk));
  });

  it('come back in whatever way their id is meant: as one who was merged into them', async () => {
    const person = await known('Samengevoegd');
    const double = customerPayload('Dubbel');
    await desk.ask('customer.create', double);
    const late = await openDesk(central, garage);
    await late.sync();
    const { details: seen } = double;
    const merge = {
      survivorId: person.customerId,
      goneId: double.customerId,
      chosen: {},
      base: {},
      seen,
      seenBase: {},
    };
    expect(await desk.ask('customer.merge', merge)).toMatchObject({ status: 'merged' });
    await away(person.customerId);
    expect(await logOf()).not.toContain('Dubbel');
    await late.sync();
    expect([late.row('customer', double.customerId), late.row('customer', person.customerId)]).toEqual([
      undefined,
      undefined,
    ]);
    const update = { customerId: double.customerId, changes: { notes: 'Belt terug' }, base: {} };
    expect(await late.ask('customer.update', update)).toMatchObject({ status: 'applied' });
    expect(await rowsOf(late)).toEqual(await freshRows());
    expect(late.row('customer', person.customerId)).toMatchObject({ notes: 'Belt terug' });
  });

  it.each([
    ['leave', false, 1],
    ['come back', true, 1],
    ['leave and come back', false, 2],
    ['come back and leave', true, 2],
    ['leave, come back and leave', false, 3],
  ])('may %s while a desk reads a snapshot, wherever that is', async (_what, first, turns) => {
    const person = await known('Onderweg');
    await known('Blijver');
    if (first) await away(person.customerId);
    const pages = 16;
    for (let at = 1; at < pages; at += 3) {
      const reader = await openDesk(central, garage);
      for (let page = 0; page < at; page += 1) await reader.pull({ limit: 1 });
      let isAway: boolean = first;
      for (let turn = 0; turn < turns; turn += 1) {
        if (isAway) await back(person.customerId);
        else await away(person.customerId);
        isAway = !isAway;
      }
      await reader.sync(1);
      expect(await rowsOf(reader)).toEqual(await freshRows());
      if (isAway !== first) await (first ? away(person.customerId) : back(person.customerId));
    }
  });

  it('cannot come back by a page from before: the access number tells', async () => {
    const person = await known('Laatkomer');
    await desk.sync();
    const before = desk.access;
    await away(person.customerId);
    await desk.sync();
    await back(person.customerId);
    await away(person.customerId);
    await desk.sync();
    expect(desk.access).toBe(before + 2);
  });

  it('are told to a desk that begins anew by their cars alone, by id', async () => {
    const person = await known('Onbekende');
    await away(person.customerId);
    const reader = await openDesk(central, garage);
    const page = await reader.pull();
    expect(page.changes).toMatchObject([{ op: 'delete', entity: 'vehicle', reason: 'not_seen' }]);
    expect(page.snapshot).toEqual({ done: 1, total: 1 });
  });

  it('are found by plate, address, number and beginning of a name, at their own garage alone', async () => {
    const person = await known('Şahin');
    const other = await openDesk(central, await newGarage(central));
    await away(person.customerId);
    const find = async (by: TestDesk, query: string) => {
      const answer = await postJson(`${central.url}/v1/away/search`, { protocol: PROTOCOL, query }, by.token);
      return findAwayAnswerSchema.parse(answer.body).customers;
    };
    const found = [{ id: person.customerId, name: 'Şahin', city: 'Zwolle' }];
    const { email, passport, plate } = person;
    for (const query of [
      plate,
      formatPlate(plate).toLowerCase(),
      email,
      passport.email,
      '+31 6 12345678',
      'sah',
      'ŞAHİN'.slice(0, 3),
    ]) {
      expect(await find(desk, query)).toEqual(found);
      expect(await find(other, query)).toEqual([]);
    }
    for (const query of ['ahin', '0612345', plate.slice(0, 4), '%%', 'Şa\0', 'Şa\ud800'])
      expect(await find(desk, query)).toEqual([]);
    const ask = (by: TestDesk) =>
      postJson(`${central.url}/v1/away/${person.customerId}/back`, { protocol: PROTOCOL }, by.token);
    expect((await ask(other)).status).toBe(404);
    expect(await find(desk, email)).toEqual(found);
    expect((await ask(desk)).status).toBe(200);
    expect(await find(desk, email)).toEqual([]);
    await desk.sync();
    expect(desk.row('customer', person.customerId)).toBeDefined();
  });

  it('are ten at most in an answer, and a desk that asks on and on is told to wait', async () => {
    for (let index = 0; index < 12; index += 1) {
      const customer = { ...customerPayload(), details: { ...EMPTY_CUSTOMER_DETAILS, lastName: `Vriezen ${index}` } };
      await desk.ask('customer.create', customer);
      await away(customer.customerId);
    }
    const ask = () => postJson(`${central.url}/v1/away/search`, { protocol: PROTOCOL, query: 'Vriezen' }, desk.token);
    const first = findAwayAnswerSchema.parse((await ask()).body);
    expect(first.customers).toHaveLength(10);
    const statuses: number[] = [];
    for (let times = 0; times < 20; times += 1) statuses.push((await ask()).status);
    expect(statuses.at(-1)).toBe(429);
  });

  it('are read on from the log of any revision to the same end', async () => {
    const person = await known('Draadje');
    const start = (
      await sql<{ revision: number }>`select revision from garages where id = ${garage.garageId}`.execute(central.db)
    ).rows[0]?.revision;
    const rows = await freshRows();
    const late = await openDesk(central, garage);
    await late.sync();
    expect(await rowsOf(late)).toEqual(rows);
    late.cursor = await logCursorAt(central, garage.garageId, start ?? 0);
    await away(person.customerId);
    await back(person.passport.passportId);
    await away(person.customerId);
    await back(person.customerId);
    expect(await rowsOf(late)).toEqual(await freshRows());
  });
});
