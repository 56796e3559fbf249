import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertAuditLine } from '../../src/main/repos/audit-lines.ts';
import { FIRST_OVERVIEW } from '../../src/shared/desk/overview-choice.ts';
import { FIRST_PAPER } from '../../src/shared/desk/print-choice.ts';
import type { TestGarage } from '../support/central.ts';
import {
  activatedCar,
  type DeskWorld,
  databaseOf,
  fleetOf,
  type LinedDesk,
  newCustomer,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';
import { errorAnswer } from '../support/fault-proxy.ts';

const PIN = '2580';

describe('what people at a desk look at', () => {
  let world: DeskWorld;
  let garage: TestGarage;
  let desk: LinedDesk;
  let now: Date;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  beforeEach(async () => {
    garage = await world.garage();
    now = world.central.clock.now();
    desk = await world.desk(garage, { now: () => now });
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  const minutesLater = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  /** What the service knows that this garage looked at, the first told first. */
  const known = () =>
    world.central.db
      .selectFrom('audit')
      .select(['kind', 'detail', 'customer_id', 'staff_name', 'at'])
      .where('garage_id', '=', garage.garageId)
      .where('kind', '<>', 'command')
      .orderBy('id')
      .execute();
  const looks = async () => (await known()).map(({ kind, detail }) => `${kind} ${detail}`.trim());
  /** The desk has told everything that it kept. */
  const untilTold = async (at = desk) => {
    at.desk.wake();
    const untold = () => databaseOf(at).prepare('SELECT count(*) AS n FROM audit_line WHERE told = 0').get();
    await expect.poll(untold, { timeout: 10_000, interval: 20 }).toEqual({ n: 0 });
  };
  const open = (id: string, at = desk) => at.get('customers.profile', { id });
  const kept = () => databaseOf(desk).prepare('SELECT * FROM audit_line').all();

  it('is kept without a network, over a restart, and told once when there is one, though the answer was lost', async () => {
    const { id } = await newCustomer(desk, 'Zwaluwenburg');
    await untilSettled(desk);
    desk.line.cutOff();
    await open(id);
    minutesLater(60);
    desk = await world.restart(desk, { now: () => now });
    await open(id);
    expect(await looks()).toEqual([]);
    expect(JSON.stringify(kept())).not.toContain('Zwaluwenburg');
    desk.line.plan = ({ path, earlier }) => (path === '/v1/audit' && earlier < 2 ? { kind: 'lose-answer' } : null);
    await untilTold();
    expect(desk.line.seen.filter((path) => path === '/v1/audit').length).toBeGreaterThan(2);
    expect(await known()).toMatchObject([
      { kind: 'customer.seen', customer_id: id, staff_name: garage.staffName, at: '2026-11-23T09:00:00.000Z' },
      { kind: 'customer.seen', customer_id: id, at: '2026-11-23T10:00:00.000Z' },
    ]);
  });

  it('is one look for ten minutes, told or not, and another one of somebody else', async () => {
    const { id } = await newCustomer(desk);
    await open(id);
    await untilTold();
    minutesLater(9);
    await open(id);
    await untilTold();
    expect(await looks()).toEqual(['customer.seen']);
    await desk.get('staff.add', { name: 'Joris', pin: PIN });
    await open(id);
    minutesLater(11);
    await open(id);
    await untilTold();
    expect((await known()).map(({ staff_name }) => staff_name)).toEqual([garage.staffName, 'Joris', 'Joris']);
  });

  it('counts anew when the clock jumped', async () => {
    const { id } = await newCustomer(desk);
    await open(id);
    minutesLater(-60 * 24 * 365);
    await open(id);
    await untilTold();
    expect(await looks()).toEqual(['customer.seen', 'customer.seen']);
  });

  it('is also a fleet, all data of a customer, what is printed or saved, and every list that leaves the program', async () => {
    const { customerId, fleetId } = await fleetOf(world, desk);
    const driver = await activatedCar(world, desk);
    await untilTold();
    await world.central.db.deleteFrom('audit').execute();
    await desk.get('fleets.detail', { id: fleetId });
    const person = await desk.get('print.prepare', { kind: 'person', customerId });
    await desk.get('print.saveData', { id: person.id });
    const sheet = await desk.get('print.prepare', { kind: 'passport', passportId: driver.passportId });
    await desk.get('print.paper', { id: sheet.id, choice: FIRST_PAPER });
    const overview = await desk.get('print.prepare', { kind: 'overview', fleetId, choice: FIRST_OVERVIEW });
    await desk.get('print.mail', { id: overview.id });
    await desk.get('export.save', { what: 'customers', format: 'csv' });
    await desk.get('fleets.saveTable', { id: fleetId, format: 'csv' });
    await untilTold();
    expect(await looks()).toEqual([
      'fleet.seen',
      'customer.data',
      'document.saved person',
      'document.printed passport',
      'document.saved overview',
      'list.exported customers',
      'list.exported fleet',
    ]);
    expect((await known()).map(({ customer_id }) => customer_id)).toEqual([
      customerId,
      customerId,
      customerId,
      driver.customerId,
      customerId,
      null,
      customerId,
    ]);
  });

  it('holds nothing up: while the service takes none of it, work goes on, and it is told afterwards', async () => {
    desk.line.plan = ({ path }) => (path === '/v1/audit' ? errorAnswer(500, 'internal_error') : null);
    const { id } = await newCustomer(desk);
    await open(id);
    desk.desk.wake();
    await desk.line.untilSeen('/v1/audit');
    await newCustomer(desk);
    await untilSettled(desk);
    expect(desk.desk.sync()).toMatchObject({ online: true, problem: null, nextAttemptAt: null });
    desk.line.plan = () => null;
    await untilTold();
    expect(await looks()).toEqual(['customer.seen']);
  });

  it('goes on past a line that the service does not take', async () => {
    const { id } = await newCustomer(desk);
    await open(id);
    desk.line.plan = ({ path }) => (path === '/v1/audit' ? errorAnswer(400, 'malformed_request') : null);
    await untilTold();
    desk.line.plan = () => null;
    minutesLater(20);
    await open(id);
    await untilTold();
    expect(await looks()).toEqual(['customer.seen']);
    expect(desk.reports.filter((line) => line.startsWith('line of the audit dropped'))).toHaveLength(1);
  });

  it('keeps a line that something on the way calls too large', async () => {
    const { id } = await newCustomer(desk);
    await open(id);
    desk.line.plan = ({ path }) => (path === '/v1/audit' ? errorAnswer(413, 'too_large') : null);
    desk.desk.wake();
    await desk.line.untilSeen('/v1/audit');
    desk.line.plan = () => null;
    await untilTold();
    expect(await looks()).toEqual(['customer.seen']);
    expect(desk.reports.filter((line) => line.startsWith('line of the audit dropped'))).toEqual([]);
  });

  it('is told in parts when there is much of it, and the oldest goes when there is too much', async () => {
    const db = databaseOf(desk);
    desk.line.cutOff();
    const actor = { id: garage.staffId, name: garage.staffName };
    const line = { kind: 'fleet.seen', detail: '', customerId: null, actor, at: now.toISOString() } as const;
    db.transaction(() => {
      for (let n = 0; n < 20_600; n += 1) insertAuditLine(db, { ...line, id: desk.desk.newId() });
    }).immediate();
    expect(kept()).toHaveLength(20_000);
    db.prepare('DELETE FROM audit_line WHERE seq <= 19500').run();
    desk.line.plan = () => null;
    await untilTold();
    expect(await known()).toHaveLength(1_100);
    expect(desk.line.seen.filter((path) => path === '/v1/audit')).toHaveLength(3);
  });

  it('keeps nobody from reading on a full disk', async () => {
    const { id } = await newCustomer(desk);
    const db = databaseOf(desk);
    db.pragma(`max_page_count=${db.pragma('page_count', { simple: true })}`);
    for (let minutes = 0; minutes < 400; minutes += 1) {
      minutesLater(11);
      expect((await open(id)).customer.id).toBe(id);
    }
    expect(kept().length).toBeLessThan(400);
  });

  it('is told last before the desk is erased, when somebody signs out', async () => {
    const { id } = await newCustomer(desk);
    await untilSettled(desk);
    await open(id);
    await desk.get('session.logout', {});
    await desk.line.untilSeen('/v1/logout');
    expect(await looks()).toEqual(['customer.seen']);
  });

  it('is shown with what was changed, by the service alone, and without a network it says so', async () => {
    const { id } = await newCustomer(desk);
    await untilSettled(desk);
    await open(id);
    // What was looked at a moment ago is told first.
    const shown = await desk.get('customers.audit', { id, limit: 1 });
    expect(shown).toMatchObject({ rows: [{ kind: 'customer.seen', deskName: 'Balie 1' }], total: null });
    const rest = await desk.get('customers.audit', { id, cursor: shown.nextCursor });
    expect(rest).toMatchObject({ rows: [{ kind: 'command', detail: 'customer.create' }], nextCursor: null });
    const colleague = await world.desk(garage);
    expect((await colleague.get('customers.audit', { id })).rows).toHaveLength(2);
    const stranger = await world.desk(await world.garage());
    expect((await stranger.get('customers.audit', { id })).rows).toEqual([]);
    desk.line.cutOff();
    expect(await desk.call('customers.audit', { id })).toMatchObject({ error: { code: 'service_unreachable' } });
  });
});
