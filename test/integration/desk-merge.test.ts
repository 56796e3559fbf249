import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASES, startTestCentral, type TestGarage } from '../support/central.ts';
import {
  changeCustomer,
  customerOf,
  DeskWorld,
  fleetOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  untilSettled,
} from '../support/desk-world.ts';

describe.each(DATABASES)('two customers that become one, on %s', (database) => {
  let world: DeskWorld;
  let garage: TestGarage;
  let desk: LinedDesk;
  let colleague: LinedDesk;
  beforeAll(async () => {
    world = new DeskWorld(await startTestCentral(database));
  });
  beforeEach(async () => {
    garage = await world.garage();
    desk = await world.desk(garage);
    colleague = await world.desk(garage);
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  async function merge(at: LinedDesk, survivorId: string, goneId: string, chosen = {}) {
    const before = { survivor: await customerOf(at, survivorId), gone: await customerOf(at, goneId) };
    return at.call('customers.merge', { survivorId, goneId, chosen, before });
  }

  /** Two customers that both desks show. */
  async function two() {
    const { id: a } = await newCustomer(desk, 'Bakker');
    const { id: b } = await newCustomer(desk, 'Backer');
    await desk.get('passports.issue', issueInput(b));
    await untilSettled(desk);
    await colleague.untilShown(async () => {
      const profile = await colleague.call('customers.profile', { id: b });
      return profile.ok && profile.value.passports.length === 1;
    });
    return { a, b };
  }

  const names = async (at: LinedDesk) => (await at.get('customers.list', {})).rows.map(({ name }) => name);
  const online = (at: LinedDesk) => {
    at.line.plan = () => null;
  };

  it('are one at once at the desk, with what both had, and later at every other', async () => {
    const { a } = await two();
    const fleet = await fleetOf(world, desk);
    const done = await merge(desk, a, fleet.customerId, { lastName: 'Samen' });
    expect(done).toEqual({ ok: true, value: { id: a } });
    const shown = await desk.get('customers.profile', { id: a });
    expect(shown.customer.lastName).toBe('Samen');
    expect(shown.passports.map(({ passport }) => passport.id)).toEqual([fleet.passportId]);
    expect(shown.fleets.map(({ id }) => id)).toEqual([fleet.fleetId]);
    await untilSettled(desk);
    await colleague.untilShown(async () => (await customerOf(colleague, a)).lastName === 'Samen');
    for (const at of [desk, colleague]) {
      const profile = await at.get('customers.profile', { id: a });
      expect(profile.passports.map(({ passport }) => passport.holderId)).toEqual([a]);
      expect(profile.fleets).toHaveLength(1);
      // Who comes with the old id, from a screen that was open, finds the customer.
      expect((await customerOf(at, fleet.customerId)).id).toBe(a);
    }
    const fresh = await world.desk(garage);
    expect(await names(fresh)).toEqual(await names(desk));
  });

  it('take along what a colleague without network did with the one that is gone, before and after hearing of it', async () => {
    const { a, b } = await two();
    colleague.line.cutOff();
    await changeCustomer(colleague, b, { city: 'Zwolle' });
    const car = issueInput(b);
    await colleague.get('passports.issue', car);
    expect((await merge(desk, a, b)).ok).toBe(true);
    await untilSettled(desk);
    online(colleague);
    await untilSettled(colleague);
    expect((await colleague.get('sync.status', undefined)).attention).toBe(0);
    await desk.untilShown(async () => (await desk.get('customers.profile', { id: a })).passports.length === 2);
    expect(await customerOf(desk, a)).toMatchObject({ lastName: 'Bakker', city: 'Zwolle' });
    await desk.get('passports.issue', issueInput(b));
    await untilSettled(desk);
    expect((await desk.get('customers.profile', { id: a })).passports).toHaveLength(3);
  });

  it('overwrite nothing unseen: a field that a colleague changed meanwhile is a conflict, on either side', async () => {
    const { a, b } = await two();
    desk.line.cutOff();
    expect((await merge(desk, a, b)).ok).toBe(true);
    await changeCustomer(colleague, b, { phone: '0612345678' });
    await untilSettled(colleague);
    online(desk);
    await desk.until(({ waiting, attention }) => waiting === 0 && attention === 1);
    const [refused] = await desk.get('sync.outbox', undefined);
    expect(refused?.refusal).toMatchObject({
      code: 'conflict',
      conflicts: [{ field: 'phone', mine: '', theirs: '0612345678' }],
    });
    await desk.untilShown(async () => (await customerOf(desk, b)).phone === '0612345678');
    expect(await names(desk)).toEqual(['Backer', 'Bakker']);
  });

  it('do not lose the choice to a change of the one that is gone, sent later', async () => {
    const { a, b } = await two();
    await changeCustomer(desk, a, { phone: '0600000001' });
    await untilSettled(desk);
    await colleague.untilShown(async () => (await customerOf(colleague, a)).phone === '0600000001');
    colleague.line.cutOff();
    await changeCustomer(colleague, b, { phone: '0600000002' });
    expect((await merge(desk, a, b)).ok).toBe(true);
    await untilSettled(desk);
    online(colleague);
    await colleague.until(({ waiting, attention }) => waiting === 0 && attention === 1);
    await colleague.untilShown(async () => (await customerOf(colleague, a)).phone === '0600000001');
    const [refused] = await colleague.get('sync.outbox', undefined);
    expect(refused?.refusal?.code).toBe('conflict');
  });

  it('end as one when two desks merge them in opposite directions', async () => {
    const { a, b } = await two();
    for (const at of [desk, colleague]) at.line.cutOff();
    expect((await merge(desk, a, b)).ok).toBe(true);
    expect((await merge(colleague, b, a)).ok).toBe(true);
    for (const at of [desk, colleague]) online(at);
    for (const at of [desk, colleague]) await at.until(({ waiting }) => waiting === 0);
    await colleague.untilShown(async () => (await names(colleague)).join() === (await names(desk)).join());
    expect(await names(desk)).toHaveLength(1);
    const [mine, theirs] = [
      await desk.get('customers.profile', { id: a }),
      await colleague.get('customers.profile', { id: b }),
    ];
    expect(theirs).toEqual(mine);
    expect(mine.passports).toHaveLength(1);
    // Both had chosen another name: the one who came too late is told.
    const told = [...(await desk.get('sync.outbox', undefined)), ...(await colleague.get('sync.outbox', undefined))];
    expect(told.map(({ refusal }) => refusal?.code)).toEqual(['customers_are_one']);
  });

  it('merge on: three become one, and every id goes on to mean it', async () => {
    const { a, b } = await two();
    const { id: c } = await newCustomer(desk);
    colleague.line.cutOff();
    await changeCustomer(colleague, b, { city: 'Assen' });
    expect((await merge(desk, a, b)).ok).toBe(true);
    expect((await merge(desk, c, a)).ok).toBe(true);
    await untilSettled(desk);
    online(colleague);
    await untilSettled(colleague);
    await desk.untilShown(async () => (await customerOf(desk, b)).city === 'Assen');
    for (const id of [a, b, c]) expect((await customerOf(desk, id)).id).toBe(c);
  });
});
