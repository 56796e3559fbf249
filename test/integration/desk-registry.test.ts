import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeVehicle } from '../../src/central/feed/revoke-vehicle.ts';
import type { TestGarage } from '../support/central.ts';
import { startTestCentral } from '../support/central.ts';
import { decryptedBytes } from '../support/decrypted-bytes.ts';
import { DeskWorld, databaseOf, issueInput, type LinedDesk, newCustomer, untilSettled } from '../support/desk-world.ts';
import { startRdw } from '../support/rdw-server.ts';

const PLATE = '3TKZ08';

describe('what a desk shows of the vehicle registry', () => {
  let rdw: Awaited<ReturnType<typeof startRdw>>;
  let world: DeskWorld;
  let garage: TestGarage;
  let desk: LinedDesk;
  beforeAll(async () => {
    rdw = await startRdw();
    world = new DeskWorld(await startTestCentral('PGlite', { rdwUrl: rdw.url }));
  });
  beforeEach(async () => {
    garage = await world.garage();
    desk = await world.desk(garage);
  });
  afterEach(() => world.clear());
  afterAll(async () => {
    await world.close();
    await rdw.close();
  });

  const lookUp = (plate = PLATE) => desk.get('vehicles.registry', { plate });

  /** A car of the garage, with an APK that the registry does not know. */
  async function ownCar(plate = PLATE) {
    const { id: customerId } = await newCustomer(desk);
    await desk.get('passports.issue', issueInput(customerId, plate));
    await untilSettled(desk);
    const shown = async () => {
      const [view] = (await desk.get('customers.profile', { id: customerId })).passports;
      if (!view) throw new Error('The car is not shown');
      return view.vehicle;
    };
    return { customerId, shown, id: (await shown()).id };
  }

  it('is a proposal for a car that the garage does not have, with what somebody should know of it', async () => {
    expect(await lookUp()).toMatchObject({
      vehicle: { make: 'FIAT', model: 'FIAT 500', year: 2014, apkExpiresOn: '2025-05-04' },
      warnings: ['exported', 'apk_expired', 'not_insured'],
      differences: [],
    });
    expect((await lookUp('H003BB')).vehicle).toBeNull();
  });

  it('differs from what the garage has field by field, and changes nothing until a person takes it over', async () => {
    const car = await ownCar();
    const before = await car.shown();
    const { differences, vehicle } = await lookUp();
    expect(differences.map(({ field }) => field)).toEqual(['make', 'model', 'year', 'apkExpiresOn']);
    expect(await car.shown()).toEqual(before);

    const changes = { apkExpiresOn: vehicle?.apkExpiresOn ?? null };
    await desk.get('vehicles.update', { id: car.id, changes, before: { apkExpiresOn: before.apkExpiresOn } });
    expect(await car.shown()).toEqual({ ...before, ...changes });
    await untilSettled(desk);
    expect((await lookUp()).differences.map(({ field }) => field)).toEqual(['make', 'model', 'year']);
    const other = await world.desk(garage);
    const [theirs] = (await other.get('customers.profile', { id: car.customerId })).passports;
    expect(theirs?.vehicle).toMatchObject(changes);
  });

  it('is answered from this desk without a network, for the cars of the garage', async () => {
    await ownCar('S552PD');
    const online = await lookUp('S552PD');
    desk = await world.restart(desk);
    desk.line.cutOff();
    expect(await lookUp('S552PD')).toEqual(online);
    expect(await desk.call('vehicles.registry', { plate: '6TJR64' })).toMatchObject({
      error: { code: 'registry_unavailable' },
    });
  });

  it('is refused as a conflict when a colleague put the car right in another way meanwhile', async () => {
    const car = await ownCar('22ZBR8');
    const { apkExpiresOn } = await car.shown();
    const colleague = await world.desk(garage);
    desk.line.cutOff();
    await desk.get('vehicles.update', {
      id: car.id,
      changes: { apkExpiresOn: '2027-01-01' },
      before: { apkExpiresOn },
    });
    await colleague.get('vehicles.update', {
      id: car.id,
      changes: { apkExpiresOn: '2027-02-02' },
      before: { apkExpiresOn },
    });
    await untilSettled(colleague);
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await desk.until((status) => status.attention === 1);
    const [parked] = await desk.get('sync.outbox', undefined);
    expect(parked?.refusal).toMatchObject({
      code: 'conflict',
      conflicts: [{ field: 'apkExpiresOn', mine: '2027-01-01', theirs: '2027-02-02' }],
    });
  });

  it('goes with the car, to the last byte', async () => {
    const car = await ownCar('11ZKZ3');
    await lookUp('11ZKZ3');
    const kept = () => databaseOf(desk).prepare('SELECT count(*) FROM registry_answer').pluck().get();
    expect(kept()).toBe(1);
    expect(decryptedBytes(desk).includes('CITIGO')).toBe(true);
    const { db, signals } = world.central;
    await db.transaction().execute((trx) => revokeVehicle(trx, garage.garageId, car.id, 'transferred', new Date()));
    signals.wake(garage.garageId);
    await desk.untilShown(
      async () => (await desk.get('customers.profile', { id: car.customerId })).passports.length === 0,
    );
    expect(kept()).toBe(0);
    expect(decryptedBytes(desk).includes('CITIGO')).toBe(false);
  });
});
