import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeVehicle } from '../../src/central/feed/revoke-vehicle.ts';
import { dataFolder } from '../../src/main/session/data-folder.ts';
import type { TestGarage } from '../support/central.ts';
import { copyOf } from '../support/decrypted-bytes.ts';
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

function spoilDatabase({ folder }: LinedDesk): void {
  writeFileSync(join(folder, 'desk.db'), Buffer.alloc(65_536, 7));
}

/** Makes the first page of a table unreadable, and leaves the rest as it is. */
function spoilTable({ folder }: LinedDesk, rootPage: number, pageBytes: number): void {
  const file = join(folder, 'desk.db');
  const bytes = readFileSync(file);
  bytes.fill(7, (rootPage - 1) * pageBytes + 64, (rootPage - 1) * pageBytes + 128);
  writeFileSync(file, bytes);
}

describe('unsent work', () => {
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

  /** The copy follows a change within seconds. */
  async function untilCopied(desk: LinedDesk, count: number): Promise<void> {
    await expect.poll(() => copyOf(desk)?.outbox.length, { timeout: 15_000 }).toBe(count);
  }

  it('comes back after the database was spoiled, and is sent once', async () => {
    const desk = await world.desk(garage);
    const { id: sent } = await newCustomer(desk);
    await untilSettled(desk);
    desk.line.cutOff();
    const { id } = await newCustomer(desk, 'Onverzonden');
    await desk.get('customers.update', { id, changes: { city: 'Zwolle' }, before: { city: '' } });
    await untilCopied(desk, 2);
    await desk.stop();
    spoilDatabase(desk);
    const again = await world.restart(desk);
    expect(again.desk.session()).toMatchObject({ phase: 'signed_out', notice: 'database_unreadable' });
    again.line.plan = () => null;
    await signIn(again, garage);
    expect(again.desk.session().recovery).toMatchObject({ outcome: 'restored', count: 2 });
    await untilSettled(again);
    await again.until(({ firstSync }) => firstSync === null);
    expect(await customerOf(again, id)).toMatchObject({ lastName: 'Onverzonden', city: 'Zwolle' });
    expect((await customerOf(again, sent)).id).toBe(sent);
    expect(again.desk.sync().attention).toBe(0);
    expect(await world.hasCustomer(id)).toBe(true);
    expect(await again.get('session.settleRecovery', undefined)).toMatchObject({ recovery: null });
    const { id: next } = await newCustomer(again);
    await untilSettled(again);
    expect(await world.hasCustomer(next)).toBe(true);
  });

  it('of which the copy is older than what the service did has its effect once', async () => {
    const desk = await world.desk(garage);
    desk.line.cutOff();
    const { id } = await newCustomer(desk, 'Dubbel');
    await untilCopied(desk, 1);
    const { outboxBackup } = dataFolder(desk.folder);
    const older = readFileSync(outboxBackup);
    desk.line.plan = () => null;
    desk.desk.wake();
    await untilSettled(desk);
    for (let count = 0; count < 3; count += 1) await newCustomer(desk);
    await untilSettled(desk);
    await desk.stop();
    spoilDatabase(desk);
    writeFileSync(outboxBackup, older);
    const again = await world.restart(desk);
    await signIn(again, garage);
    await again.until(({ firstSync, waiting }) => firstSync === null && waiting === 0);
    const { id: next } = await newCustomer(again, 'Daarna');
    await untilSettled(again);
    const { rows } = await again.get('customers.list', {});
    expect(rows.map((row) => row.id).filter((one) => one === id || one === next)).toHaveLength(2);
    expect((await again.get('home.overview', undefined)).customers).toBe(5);
    expect(again.desk.sync().attention).toBe(0);
  });

  it('of a file that was not imported to its end does not come back, and the rest does', async () => {
    const desk = await world.desk(garage);
    desk.line.cutOff();
    const { id } = await newCustomer(desk, 'Getypt');
    const { id: half } = await newCustomer(desk, 'Halfingelezen');
    const db = databaseOf(desk);
    db.exec("INSERT INTO import VALUES ('half', '2026-11-24T09:00:00.000Z', 'running')");
    db.exec("UPDATE outbox SET import_id = 'half' WHERE seq = (SELECT max(seq) FROM outbox)");
    await expect.poll(() => copyOf(desk)?.imports.length, { timeout: 15_000 }).toBe(1);
    await desk.stop();
    spoilDatabase(desk);
    const again = await world.restart(desk);
    again.line.plan = () => null;
    await signIn(again, garage);
    await untilSettled(again);
    expect([await world.hasCustomer(id), await world.hasCustomer(half)]).toEqual([true, false]);
    expect((await again.get('import.state', undefined)).undoable).toBeNull();
    expect(again.desk.sync().attention).toBe(0);
  });

  it('is saved from a database that turns out to be unreadable in use, and the desk asks for a login', async () => {
    const desk = await world.desk(garage);
    desk.line.cutOff();
    const { id } = await newCustomer(desk, 'Gered');
    desk.desk.state.unreadable();
    await desk.untilTold(({ notice }) => notice === 'database_unreadable');
    expect(desk.desk.session().phase).toBe('signed_out');
    desk.line.plan = () => null;
    await signIn(desk, garage);
    expect(desk.desk.session().recovery).toMatchObject({ outcome: 'restored', count: 1 });
    await untilSettled(desk);
    expect(await world.hasCustomer(id)).toBe(true);
  });

  it('comes back when the database opens, and the first table that is read cannot be', async () => {
    const desk = await world.desk(garage);
    desk.line.cutOff();
    const { id } = await newCustomer(desk, 'Halfleesbaar');
    await untilCopied(desk, 1);
    const db = databaseOf(desk);
    const rootPage = Number(db.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'staff'").pluck().get());
    const pageBytes = Number(db.pragma('page_size', { simple: true }));
    await desk.stop();
    spoilTable(desk, rootPage, pageBytes);
    const again = await world.restart(desk);
    expect(again.desk.session()).toMatchObject({ phase: 'signed_out', notice: 'database_unreadable' });
    again.line.plan = () => null;
    await signIn(again, garage);
    expect(again.desk.session().recovery).toMatchObject({ outcome: 'restored', count: 1 });
    await untilSettled(again);
    expect(await world.hasCustomer(id)).toBe(true);
  });

  it('that cannot be brought back is said to be lost', async () => {
    const desk = await world.desk(garage);
    await newCustomer(desk);
    await desk.stop();
    spoilDatabase(desk);
    writeFileSync(dataFolder(desk.folder).outboxBackup, 'geen kopie');
    const again = await world.restart(desk);
    await signIn(again, garage);
    expect(again.desk.session().recovery).toEqual({ outcome: 'lost' });
    await again.until(({ firstSync }) => firstSync === null);
  });

  it('is in the copy no longer when it is about a car that the garage lost', async () => {
    const desk = await world.desk(garage);
    const car = await activatedCar(world, desk);
    desk.line.cutOff();
    await desk.get('vehicles.update', {
      id: car.vehicleId,
      changes: { make: 'Geheimmerk' },
      before: { make: 'TOYOTA' },
    });
    await untilCopied(desk, 1);
    expect(JSON.stringify(copyOf(desk))).toContain('Geheimmerk');
    await world.central.db
      .transaction()
      .execute((trx) => revokeVehicle(trx, garage.garageId, car.vehicleId, 'transferred', new Date()));
    desk.line.plan = ({ path }) => (path === '/v1/push' ? { kind: 'drop' } : null);
    desk.desk.wake();
    await expect.poll(() => JSON.stringify(copyOf(desk)), { timeout: 15_000 }).not.toContain('Geheimmerk');
    expect(copyOf(desk)?.outbox).toHaveLength(1);
  });

  it('leaves this computer with everything else when somebody logs out', async () => {
    const desk = await world.desk(garage);
    await newCustomer(desk);
    await untilSettled(desk);
    await desk.get('session.logout', { discardUnsent: true });
    expect(readdirSync(desk.folder)).toEqual([]);
  });

  it('of another garage is not thrown away by a login', async () => {
    const desk = await world.desk(garage);
    desk.line.cutOff();
    await newCustomer(desk);
    await untilCopied(desk, 1);
    await desk.stop();
    spoilDatabase(desk);
    const again = await world.restart(desk);
    again.line.plan = () => null;
    const { email, password } = await world.garage();
    expect(await again.call('session.login', { email, password })).toMatchObject({
      error: { code: 'cache_of_other_garage' },
    });
    expect(copyOf(again)?.outbox).toHaveLength(1);
    await signIn(again, garage);
    await untilSettled(again);
  });
});
