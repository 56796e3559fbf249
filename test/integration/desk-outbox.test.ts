import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMeta } from '../../src/main/repos/meta.ts';
import type { TestGarage } from '../support/central.ts';
import { nextNumber } from '../support/central-world.ts';
import {
  activatedCar,
  customerOf,
  type DeskWorld,
  databaseOf,
  fleetOf,
  issueInput,
  newCustomer,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';
import { errorAnswer } from '../support/fault-proxy.ts';

describe('what is done at a desk', () => {
  let world: DeskWorld;
  let garage: TestGarage;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  beforeEach(async () => {
    garage = await world.garage();
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  const rowsInFeed = async (entityId: string) =>
    (await world.central.db.selectFrom('feed').select('revision').where('entity_id', '=', entityId).execute()).length;

  it('without a network is there at once, and is sent when it returns', async () => {
    const desk = await world.desk(garage);
    desk.line.cutOff();
    const { id } = await newCustomer(desk, 'Offline');
    const { id: passportId } = await desk.get('passports.issue', issueInput(id));
    const shown = await desk.get('customers.profile', { id });
    expect(shown.waiting).toBe(true);
    expect(shown.passports[0]).toMatchObject({ waiting: true, passport: { id: passportId, state: 'issued' } });
    const status = await desk.until(({ problem }) => problem === 'service_unreachable');
    expect(status).toMatchObject({ online: false, waiting: 2 });
    expect(status.nextAttemptAt).not.toBeNull();
    desk.line.plan = () => null;
    await untilSettled(desk);
    expect((await desk.get('customers.profile', { id })).waiting).toBe(false);
    expect(await rowsInFeed(passportId)).toBe(1);
    expect(desk.desk.sync()).toMatchObject({ online: true, problem: null });
  });

  it('happens once when the answer gets lost after the service did it, in the feed and in the mail', async () => {
    const desk = await world.desk(garage);
    desk.line.plan = ({ path, earlier }) => (path === '/v1/push' && earlier < 2 ? { kind: 'lose-answer' } : null);
    const { id } = await newCustomer(desk);
    const issue = issueInput(id);
    const { id: passportId } = await desk.get('passports.issue', issue);
    await untilSettled(desk);
    expect(desk.line.seen.filter((path) => path === '/v1/push').length).toBeGreaterThan(2);
    expect([await rowsInFeed(id), await rowsInFeed(passportId)]).toEqual([1, 1]);
    const mails = await world.central.db.selectFrom('mails').select('id').where('about_id', '=', passportId).execute();
    expect(mails).toHaveLength(1);
  });

  it('happens once when the network delivers a request twice', async () => {
    const desk = await world.desk(garage);
    desk.line.plan = ({ path }) => (path === '/v1/push' ? { kind: 'duplicate' } : null);
    const { id } = await newCustomer(desk);
    await untilSettled(desk);
    expect(await rowsInFeed(id)).toBe(1);
    expect(await desk.get('sync.outbox', undefined)).toEqual([]);
  });

  it('leaves the screen when refused, stays to be settled, and holds up nothing', async () => {
    const desk = await world.desk(garage);
    const car = await activatedCar(world, desk);
    const fleet = await fleetOf(world, await world.desk(await world.garage()));
    desk.line.cutOff();
    // The address is in use at another garage, which this desk cannot know.
    const details = { name: 'Park', managerName: 'Jan', email: fleet.fleet.email };
    const asked = { customerId: car.customerId, managerPassportId: car.passportId, details };
    const { id: fleetId } = await desk.get('fleets.create', asked);
    const { id: after } = await newCustomer(desk);
    desk.line.plan = () => null;
    await desk.until(({ waiting, attention }) => waiting === 0 && attention === 1);
    expect(await desk.call('fleets.detail', { id: fleetId })).toMatchObject({ error: { code: 'fleet_not_found' } });
    expect(await rowsInFeed(after)).toBe(1);
    const [refused] = await desk.get('sync.outbox', undefined);
    expect(refused).toMatchObject({
      state: 'refused',
      subject: 'Park',
      refusal: { code: 'email_in_use', field: 'email' },
    });
    expect(refused?.payload).toMatchObject({ details });
    await desk.get('sync.discard', { commandId: refused?.commandId ?? '' });
    expect(await desk.get('sync.outbox', undefined)).toEqual([]);
  });

  it('is refused together with what it builds on, under the number of the root', async () => {
    const desk = await world.desk(garage);
    const car = await activatedCar(world, desk);
    const fleet = await fleetOf(world, await world.desk(await world.garage()));
    desk.line.cutOff();
    const details = { name: 'Park', managerName: 'Jan', email: fleet.fleet.email };
    const asked = { customerId: car.customerId, managerPassportId: car.passportId, details };
    const { id: fleetId } = await desk.get('fleets.create', asked);
    await desk.get('passports.link', { id: car.passportId, fleetId });
    const [root] = await desk.get('sync.outbox', undefined);
    desk.line.plan = () => null;
    await desk.until(({ waiting, attention }) => waiting === 0 && attention === 2);
    const [, dependant] = await desk.get('sync.outbox', undefined);
    expect(dependant?.refusal).toEqual({ code: 'depends_on_refused', rootCommandId: root?.commandId });
    const { passports } = await desk.get('customers.profile', { id: car.customerId });
    expect(passports[0]).toMatchObject({ fleet: null, managedFleet: null, waiting: false });
  });

  it('is not lost when the feed confirms it before the answer to the push arrives', async () => {
    const desk = await world.desk(garage);
    const car = await activatedCar(world, desk);
    const fleet = await fleetOf(world, await world.desk(await world.garage()));
    desk.line.plan = ({ path }) => (path === '/v1/push' ? { kind: 'hold-answer' } : null);
    const details = { name: 'Park', managerName: 'Jan', email: fleet.fleet.email };
    const asked = { customerId: car.customerId, managerPassportId: car.passportId, details };
    await desk.get('fleets.create', asked);
    await desk.line.untilHeld();
    const other = await world.desk(garage);
    const { id } = await newCustomer(other);
    await desk.untilShown(async () => (await desk.call('customers.profile', { id })).ok);
    desk.line.release();
    const status = await desk.until(({ waiting }) => waiting === 0);
    expect(status.attention).toBe(1);
  });

  it('is not parked when it was executed before something on the line called it too large', async () => {
    const desk = await world.desk(garage);
    let sent = 0;
    desk.line.plan = ({ path }) => {
      if (path !== '/v1/push') return null;
      sent += 1;
      if (sent === 1) return { kind: 'truncate' };
      return sent === 2 ? errorAnswer(413, 'too_large') : null;
    };
    const { id } = await newCustomer(desk);
    await desk.until(({ waiting, attention }) => sent === 3 && waiting === 0 && attention === 0);
    expect(await world.hasCustomer(id)).toBe(true);
    expect(await customerOf(desk, id)).toMatchObject({ id });
  });

  it('is not parked when it was executed, and the line twice calls it too large all the same', async () => {
    const desk = await world.desk(garage);
    let sent = 0;
    desk.line.plan = ({ path }) => {
      if (path !== '/v1/push') return null;
      sent += 1;
      if (sent === 1) return { kind: 'truncate' };
      return sent <= 3 ? errorAnswer(413, 'too_large') : null;
    };
    const { id } = await newCustomer(desk);
    await desk.until(({ waiting, attention }) => sent > 3 && waiting === 0 && attention === 0);
    expect(await world.hasCustomer(id)).toBe(true);
    expect(await customerOf(desk, id)).toMatchObject({ id });
  });

  it('leaves no hole in the numbers when it was parked here and discarded before the service heard of it', async () => {
    const desk = await world.desk(garage);
    const numbers = () => readMeta(databaseOf(desk));
    const { deskId } = numbers();
    let sent = 0;
    desk.line.plan = ({ path }) => {
      sent += path === '/v1/push' ? 1 : 0;
      return sent === 1 ? errorAnswer(413, 'too_large') : { kind: 'drop' };
    };
    await newCustomer(desk);
    await desk.until(({ waiting, attention }) => waiting === 0 && attention === 1);
    const [parked] = await desk.get('sync.outbox', undefined);
    await desk.get('sync.discard', { commandId: parked?.commandId ?? '' });
    expect(await desk.get('sync.outbox', undefined)).toEqual([]);
    const { id } = await newCustomer(desk);
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await untilSettled(desk);
    expect(await world.hasCustomer(id)).toBe(true);
    expect(numbers()).toMatchObject({ deskId, lastSeq: 2, ackedThrough: 2 });
    expect((await desk.get('sync.history', undefined)).map(({ type, status }) => [type, status])).toEqual([
      ['customer.create', 'applied'],
    ]);
  });

  it('can be done again in a corrected form after a refusal', async () => {
    const desk = await world.desk(garage);
    const fleet = await fleetOf(world, await world.desk(await world.garage()));
    const { id } = await newCustomer(desk);
    const wanted = { ...issueInput(id), email: fleet.fleet.email };
    await desk.get('passports.issue', wanted);
    await desk.until(({ waiting, attention }) => waiting === 0 && attention === 1);
    const { id: passportId } = await desk.get('passports.issue', {
      ...wanted,
      email: `nieuw${nextNumber()}@post.example`,
    });
    await untilSettled(desk);
    expect(desk.desk.sync().attention).toBe(1);
    expect(await rowsInFeed(passportId)).toBe(1);
  });

  it('waits for as long as the service asks, and a new command goes at once all the same', async () => {
    const desk = await world.desk(garage);
    const busy = errorAnswer(429, 'too_many_requests', { 'retry-after': '1800' });
    desk.line.plan = ({ path }) => (path === '/v1/push' ? busy : null);
    await newCustomer(desk);
    const { nextAttemptAt } = await desk.until(({ problem }) => problem === 'service_trouble');
    expect(Date.parse(nextAttemptAt ?? '')).toBe(world.central.clock.now().getTime() + 1_800_000);
    desk.line.plan = () => null;
    await newCustomer(desk);
    await untilSettled(desk);
    expect(desk.desk.sync().problem).toBeNull();
  });
});
