import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeVehicle } from '../../src/central/feed/revoke-vehicle.ts';
import { readMeta } from '../../src/main/repos/meta.ts';
import type { TestGarage } from '../support/central.ts';
import { decryptedBytes } from '../support/decrypted-bytes.ts';
import {
  activatedCar,
  type DeskWorld,
  databaseOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';

describe('a plate typed at a desk that was never told of the car', () => {
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
    const { db } = world.central;
    await db.transaction().execute((trx) => revokeVehicle(trx, garage.garageId, vehicleId, 'transferred', new Date()));
    world.central.signals.wake(garage.garageId);
  }

  /** A desk that gave a car an AutoPaspoort which a colleague had given it, and hears nothing of the feed. */
  async function deafDesk(): Promise<{ readonly desk: LinedDesk; readonly customerId: string }> {
    const desk = await world.desk(garage);
    const { id: customerId } = await newCustomer(desk);
    await untilSettled(desk);
    desk.line.plan = ({ path }) => (path === '/v1/changes' ? { kind: 'drop' } : null);
    await desk.get('sync.now', undefined);
    await desk.until(({ problem }) => problem === 'service_unreachable');
    return { desk, customerId };
  }

  const isEmptied = async (desk: LinedDesk) => {
    const [row] = await desk.get('sync.outbox', undefined);
    return row?.refusal?.code === 'access_revoked' && row.subject === '' && row.payload === undefined;
  };

  it('goes from the refused command when the car is lost later', async () => {
    const { desk, customerId } = await deafDesk();
    const car = await activatedCar(world, await world.desk(garage));
    await desk.get('passports.issue', issueInput(customerId, car.plate));
    await desk.until(({ attention }) => attention === 1);
    const [row] = await desk.get('sync.outbox', undefined);
    expect(row?.refusal).toMatchObject({ code: 'vehicle_has_passport', vehicleId: car.vehicleId });
    expect(decryptedBytes(desk).includes(car.plate)).toBe(true);
    await revoke(car.vehicleId);
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await desk.untilShown(() => isEmptied(desk));
    await desk.untilShown(async () => !decryptedBytes(desk).includes(car.plate));
  });

  it('goes when the car was lost before the answer came', async () => {
    const { desk, customerId } = await deafDesk();
    const car = await activatedCar(world, await world.desk(garage));
    desk.line.plan = ({ path }) => {
      if (path === '/v1/changes') return { kind: 'drop' };
      return path === '/v1/push' ? { kind: 'hold-answer' } : null;
    };
    await desk.get('passports.issue', issueInput(customerId, car.plate));
    await desk.line.untilHeld();
    await revoke(car.vehicleId);
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await desk.untilShown(async () => readMeta(databaseOf(desk)).access === 1);
    desk.line.release();
    await desk.untilShown(() => isEmptied(desk));
    await desk.untilShown(async () => !decryptedBytes(desk).includes(car.plate));
  });

  it('is forgotten by the service too', async () => {
    const { desk, customerId } = await deafDesk();
    const car = await activatedCar(world, await world.desk(garage));
    await desk.get('passports.issue', issueInput(customerId, car.plate));
    await desk.until(({ attention }) => attention === 1);
    await revoke(car.vehicleId);
    const { rows } = await sql<{ code: string; vehicle_id: string | null }>`
      select code, vehicle_id from command_results where garage_id = ${garage.garageId} and status = 'refused'`.execute(
      world.central.db,
    );
    expect(rows).toEqual([{ code: 'access_revoked', vehicle_id: null }]);
  });
});
