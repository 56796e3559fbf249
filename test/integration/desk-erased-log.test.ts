import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pruneFeed } from '../../src/central/feed/prune-feed.ts';
import { revokeVehicle } from '../../src/central/feed/revoke-vehicle.ts';
import { eraseVehicle } from '../../src/main/sync/erase-vehicle.ts';
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
import { removeFolder } from '../support/test-desk.ts';

describe('what a desk erased is in no file', () => {
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

  it('when the power went before the log was written back', async () => {
    const desk = await world.desk(garage);
    const car = await activatedCar(world, desk);
    const db = databaseOf(desk);
    db.pragma('wal_checkpoint(TRUNCATE)');
    desk.line.cutOff();
    db.transaction(() => eraseVehicle(db, car.vehicleId)).immediate();
    // The files as a power cut leaves them: the program has not closed them.
    const folder = mkdtempSync(join(tmpdir(), 'desk-'));
    cpSync(desk.folder, folder, { recursive: true });
    const crashed = { folder, keyStore: desk.keyStore };
    expect(decryptedBytes(crashed).includes(car.plate)).toBe(true);
    const again = await world.bareDesk({ ...crashed, line: desk.line });
    await again.until((status) => status.problem === 'service_unreachable');
    expect(decryptedBytes(again).includes(car.plate)).toBe(false);
    removeFolder(folder);
  });

  it('when the loss is learned from a new snapshot, nor in what was queued about it', async () => {
    const desk: LinedDesk = await world.desk(garage);
    const car = await activatedCar(world, desk);
    desk.line.cutOff();
    const details = { name: 'Verdwijnpark', managerName: 'Jan', email: 'verdwijnpark@bedrijf.example' };
    await desk.get('fleets.create', { customerId: car.customerId, managerPassportId: car.passportId, details });
    const { db } = world.central;
    await db
      .transaction()
      .execute((trx) => revokeVehicle(trx, garage.garageId, car.vehicleId, 'transferred', new Date()));
    await pruneFeed(db, garage.garageId, 0);
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await desk.untilShown(async () => (await desk.get('passports.lookup', { plate: car.plate })).vehicle === null);
    await untilSettled(desk);
    const [refused] = await desk.get('sync.outbox', undefined);
    expect(refused).toMatchObject({ state: 'refused', refusal: { code: 'access_revoked' }, subject: '' });
    const traces = [car.plate, car.email, car.passportId, 'Verdwijnpark'];
    await desk.untilShown(async () => traces.every((trace) => !decryptedBytes(desk).includes(trace)));
    const found = await sql`select 1 from fleets where garage_id = ${garage.garageId}`.execute(db);
    expect(found.rows).toEqual([]);
  });

  it('when a car that was made here was lost before the feed could confirm it', async () => {
    const desk: LinedDesk = await world.desk(garage);
    const { id: customerId } = await newCustomer(desk);
    await untilSettled(desk);
    desk.line.plan = ({ path }) => (path === '/v1/changes' ? { kind: 'drop' } : null);
    const { vehicle } = issueInput(customerId);
    const { id } = await desk.get('passports.issue', { ...issueInput(customerId), vehicle });
    await desk.untilShown(async () => (await desk.get('sync.outbox', undefined))[0]?.state === 'sent');
    const { db } = world.central;
    const passport = await sql<{ vehicle_id: string }>`select vehicle_id from passports where id = ${id}`.execute(db);
    const vehicleId = passport.rows[0]?.vehicle_id ?? '';
    await db.transaction().execute((trx) => revokeVehicle(trx, garage.garageId, vehicleId, 'transferred', new Date()));
    await pruneFeed(db, garage.garageId, 0);
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await untilSettled(desk);
    await desk.untilShown(async () => (await desk.get('passports.lookup', { plate: vehicle.plate })).vehicle === null);
    expect(decryptedBytes(desk).includes(vehicle.plate)).toBe(false);
  });
});
