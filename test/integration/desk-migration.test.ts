import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeVehicle } from '../../src/central/feed/revoke-vehicle.ts';
import { MIGRATIONS } from '../../src/main/db/migrate.ts';
import type { Migration } from '../../src/main/db/migration.ts';
import { openDatabase } from '../../src/main/db/open-database.ts';
import { readKeyFile, unlockWithSystem } from '../../src/main/session/key-file.ts';
import type { TestGarage } from '../support/central.ts';
import {
  activatedCar,
  customerOf,
  type DeskWorld,
  databaseOf,
  type LinedDesk,
  newCustomer,
  signIn,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';

const steps = MIGRATIONS as Migration[];

describe('a database that a newer version of the program opens', () => {
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
  afterEach(async () => {
    await world.clear();
    while (steps.at(-1)?.version === 9_000) steps.pop();
  });
  afterAll(() => world.close());

  const older = () => join(desk.folder, 'desk.db.before');

  async function updateWith(up: Migration['up']): Promise<void> {
    await desk.stop();
    steps.push({ version: 9_000, up });
    desk = await world.restart(desk);
  }

  it('is copied whole before its schema changes, and the unsent work in it is sent by the newer version', async () => {
    desk.line.cutOff();
    const { id } = await newCustomer(desk, 'Voor de update');
    await updateWith((db) => void db.exec('CREATE TABLE nieuw (id INTEGER)'));
    expect(databaseOf(desk).pragma('user_version', { simple: true })).toBe(9_000);

    const keyFile = readKeyFile(join(desk.folder, 'desk.key'));
    const key = keyFile && unlockWithSystem(keyFile, desk.keyStore);
    if (!key) throw new Error('The desk has no key');
    expect(readFileSync(older()).includes('Voor de update')).toBe(false);
    const copy = openDatabase({ file: older(), key });
    expect(copy.pragma('user_version', { simple: true })).toBe(steps.at(-2)?.version);
    expect(copy.prepare('SELECT count(*) FROM customer WHERE id = ?').pluck().get(id)).toBe(1);
    copy.close();

    desk.line.plan = () => null;
    desk.desk.wake();
    await untilSettled(desk);
    expect(await world.hasCustomer(id)).toBe(true);
  });

  it('loses its copy at the next start, when the newer version has proven itself', async () => {
    await updateWith(() => undefined);
    expect(existsSync(older())).toBe(true);
    desk = await world.restart(desk);
    expect(desk.desk.session().phase).toBe('ready');
    expect(existsSync(older())).toBe(false);
  });

  it('loses its copy as soon as anything is erased', async () => {
    const car = await activatedCar(world, desk);
    await updateWith(() => undefined);
    expect(existsSync(older())).toBe(true);
    const { db, signals } = world.central;
    await db
      .transaction()
      .execute((trx) => revokeVehicle(trx, garage.garageId, car.vehicleId, 'transferred', new Date()));
    signals.wake(garage.garageId);
    await desk.untilShown(async () => !existsSync(older()));
    expect(existsSync(older())).toBe(false);
  });

  it('that cannot be changed is set aside whole, and the desk works on with the unsent work', async () => {
    desk.line.cutOff();
    const { id } = await newCustomer(desk, 'Onverzonden');
    await updateWith(() => {
      throw new Error('a bug of ours');
    });
    expect(desk.desk.session()).toMatchObject({ phase: 'signed_out', notice: 'database_unreadable' });
    expect(readdirSync(desk.folder).some((name) => name.includes('unreadable'))).toBe(true);
    // The next version of the program does better.
    steps.pop();
    desk.line.plan = () => null;
    await signIn(desk, garage);
    expect((await customerOf(desk, id)).lastName).toBe('Onverzonden');
    await untilSettled(desk);
    expect(await world.hasCustomer(id)).toBe(true);
  });
});
