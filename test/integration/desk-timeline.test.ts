import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeVehicle } from '../../src/central/feed/revoke-vehicle.ts';
import type { Page, TimelineRow } from '../../src/shared/ipc/views.ts';
import type { TestGarage } from '../support/central.ts';
import { decryptedBytes } from '../support/decrypted-bytes.ts';
import {
  activatedCar,
  changeCustomer,
  customerOf,
  type DeskWorld,
  fleetOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';
import type { TestDesk } from '../support/test-desk.ts';

const timelineOf = async (desk: TestDesk, id: string) => (await desk.get('customers.timeline', { id })).rows;
const kindsOf = async (desk: TestDesk, id: string) => (await timelineOf(desk, id)).map(({ kind }) => kind);

describe('the timeline of a customer', () => {
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

  async function revoke(vehicleId: string): Promise<void> {
    const { db, signals, clock } = world.central;
    const at = clock.now();
    await db.transaction().execute((trx) => revokeVehicle(trx, garage.garageId, vehicleId, 'transferred', at));
    signals.wake(garage.garageId);
  }

  it('says at once who did what, though there is no network, and the same at every desk once it was sent', async () => {
    const [first, second] = [await world.desk(garage), await world.desk(garage)];
    first.line.cutOff();
    const { id } = await newCustomer(first);
    await changeCustomer(first, id, { phone: '0612345678', city: 'Zwolle' });
    const waiting = await timelineOf(first, id);
    expect(waiting).toMatchObject([
      { kind: 'customer.update', fields: ['phone', 'city'], actor: garage.staffName, waiting: true },
      { kind: 'customer.create', fields: [], actor: garage.staffName, waiting: true },
    ]);
    first.line.plan = () => null;
    await untilSettled(first);
    await second.untilShown(async () => (await timelineOf(second, id)).length === 2);
    const [here, there] = [await timelineOf(first, id), await timelineOf(second, id)];
    expect(here.map(({ waiting: still }) => still)).toEqual([false, false]);
    expect(there).toEqual(here);
  });

  it('names the person whose PIN opened a shared desk', async () => {
    const desk = await world.desk(garage);
    await desk.get('staff.add', { name: 'Noor van Dam', pin: '2580' });
    const { id } = await newCustomer(desk);
    await untilSettled(desk);
    expect(await timelineOf(desk, id)).toMatchObject([{ actor: 'Noor van Dam' }]);
  });

  it('takes the line of a refused command back, and leaves out what changed nothing', async () => {
    const [first, second] = [await world.desk(garage), await world.desk(garage)];
    const { id } = await newCustomer(first);
    await second.untilShown(async () => (await second.call('customers.profile', { id })).ok);
    await untilSettled(first);
    second.line.cutOff();
    await changeCustomer(second, id, { phone: '0600000002' });
    expect(await kindsOf(second, id)).toEqual(['customer.update', 'customer.create']);
    await changeCustomer(first, id, { phone: '0600000001' });
    await untilSettled(first);
    second.line.plan = () => null;
    await second.until(({ waiting, attention }) => waiting === 0 && attention === 1);
    await second.untilShown(async () => (await customerOf(second, id)).phone === '0600000001');
    expect(await kindsOf(second, id)).toEqual(['customer.update', 'customer.create']);
    const phones = (await customerOf(first, id)).phone;
    await first.get('customers.update', { id, changes: { phone: phones }, before: { phone: phones } });
    expect(await kindsOf(first, id)).toHaveLength(2);
  });

  it('tells of the passport, its activation by the holder, and of the fleet that it went in and out of', async () => {
    const desk = await world.desk(garage);
    const park = await fleetOf(world, desk);
    const car = await activatedCar(world, desk);
    await desk.get('passports.link', { id: car.passportId, fleetId: park.fleetId });
    await desk.get('passports.unlink', { id: car.passportId, fleetId: park.fleetId });
    await untilSettled(desk);
    const rows = await timelineOf(desk, car.customerId);
    expect(rows.map(({ kind }) => kind)).toEqual([
      'passport.unlink',
      'passport.link',
      'passport.activated',
      'passport.issue',
      'customer.create',
    ]);
    expect(rows[0]).toMatchObject({ plate: car.plate, fleetName: park.fleet.name, holder: null });
    const ofFleet = await timelineOf(desk, park.customerId);
    expect(ofFleet.slice(0, 3)).toMatchObject([
      { kind: 'passport.unlink', plate: car.plate, holder: { id: car.customerId } },
      { kind: 'passport.link' },
      { kind: 'fleet.create', fleetName: park.fleet.name, plate: null },
    ]);
  });

  it('comes a page at a time, in order and without a gap', async () => {
    const desk = await world.desk(garage);
    const { id } = await newCustomer(desk);
    for (let count = 0; count < 9; count += 1) await changeCustomer(desk, id, { phone: `06000000${count}0` });
    const whole = await timelineOf(desk, id);
    const paged: string[] = [];
    for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
      const page: Page<TimelineRow> = await desk.get('customers.timeline', { id, cursor, limit: 3 });
      expect(page.rows.length).toBeLessThanOrEqual(3);
      paged.push(...page.rows.map((row) => row.id));
      cursor = page.nextCursor;
    }
    expect(whole).toHaveLength(10);
    expect(paged).toEqual(whole.map((row) => row.id));
    expect(whole.map(({ at }) => at)).toEqual(
      whole
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
  });

  it('goes along when two customers become one, which is a line of its own', async () => {
    const [desk, other] = [await world.desk(garage), await world.desk(garage)];
    const [survivor, gone] = [await newCustomer(desk, 'Bakker'), await newCustomer(desk, 'Backer')];
    await desk.get('passports.issue', issueInput(gone.id));
    await untilSettled(desk);
    const before = { survivor: await customerOf(desk, survivor.id), gone: await customerOf(desk, gone.id) };
    desk.line.cutOff();
    await desk.get('customers.merge', { survivorId: survivor.id, goneId: gone.id, chosen: {}, before });
    const kinds = ['customer.merge', 'passport.issue', 'customer.create', 'customer.create'];
    expect(await kindsOf(desk, survivor.id)).toEqual(kinds);
    desk.line.plan = () => null;
    await untilSettled(desk);
    expect(await kindsOf(desk, survivor.id)).toEqual(kinds);
    expect(await kindsOf(desk, gone.id)).toEqual(kinds);
    await other.untilShown(async () => (await kindsOf(other, survivor.id)).includes('customer.merge'));
    expect(await kindsOf(other, survivor.id)).toEqual(kinds);
  });

  const untilGone = (desk: LinedDesk, plate: string) =>
    desk.untilShown(async () => (await desk.get('passports.lookup', { plate })).vehicle === null);

  it('loses what hangs on a car that is gone, and keeps one line of it without personal data', async () => {
    const [desk, late] = [await world.desk(garage), await world.desk(garage)];
    const park = await fleetOf(world, desk);
    const car = await activatedCar(world, desk);
    await desk.get('passports.link', { id: car.passportId, fleetId: park.fleetId });
    await untilSettled(desk);
    await late.untilShown(async () => (await kindsOf(late, car.customerId)).length === 4);
    late.line.cutOff();
    await revoke(car.vehicleId);
    await untilGone(desk, car.plate);
    late.line.plan = () => null;
    await untilGone(late, car.plate);
    for (const one of [desk, late]) {
      const rows = await timelineOf(one, car.customerId);
      expect(rows.map(({ kind }) => kind)).toEqual(['car.gone', 'customer.create']);
      expect(rows[0]).toMatchObject({ plate: null, fleetName: null, actor: '', fields: [], holder: null });
      expect((await kindsOf(one, park.customerId)).filter((kind) => kind === 'car.gone')).toHaveLength(1);
      const bytes = decryptedBytes(one);
      for (const trace of [car.plate, car.vehicleId, car.passportId]) expect(bytes.includes(trace)).toBe(false);
    }
  });
});
