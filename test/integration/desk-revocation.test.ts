import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeVehicle } from '../../src/central/feed/revoke-vehicle.ts';
import type { TestGarage } from '../support/central.ts';
import { decryptedBytes } from '../support/decrypted-bytes.ts';
import {
  activatedCar,
  type DeskWorld,
  databaseOf,
  fleetOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';

describe('a car that a garage lost access to', () => {
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
    const { db, signals } = world.central;
    await db.transaction().execute((trx) => revokeVehicle(trx, garage.garageId, vehicleId, 'transferred', new Date()));
    signals.wake(garage.garageId);
  }

  const untilGone = (desk: LinedDesk, plate: string) =>
    desk.untilShown(async () => (await desk.get('passports.lookup', { plate })).vehicle === null);

  async function maintain(vehicleId: string, description: string): Promise<void> {
    const id = vehicleId.replace(/^......../, '01900000');
    await sql`insert into maintenance (garage_id, revision, id, vehicle_id, kind, description, state, done_on)
      values (${garage.garageId}, 1, ${id}, ${vehicleId}, 'repair', ${description}, 'done', '2026-10-01')`.execute(
      world.central.db,
    );
  }

  it('goes from rows, search and lists, and its holder stays', async () => {
    const desk = await world.desk(garage);
    const car = await activatedCar(world, desk);
    await revoke(car.vehicleId);
    await untilGone(desk, car.plate);
    const { passports, customer } = await desk.get('customers.profile', { id: car.customerId });
    expect(passports).toEqual([]);
    expect(customer.id).toBe(car.customerId);
    for (const query of [car.plate, car.plate.slice(0, 3), car.plate.slice(2), car.email]) {
      expect((await desk.get('customers.list', { query })).rows).toEqual([]);
      expect((await desk.get('passports.list', { query })).rows).toEqual([]);
    }
    expect(await desk.get('home.overview', undefined)).toMatchObject({ customers: 1, passports: 0 });
  });

  it('takes every open document about it along, and leaves one about another car', async () => {
    const desk = await world.desk(garage);
    const [car, other] = [await activatedCar(world, desk), await activatedCar(world, desk)];
    const open = (passportId: string) => desk.get('print.prepare', { kind: 'passport', passportId });
    const [lost, stays] = [await open(car.passportId), await open(other.passportId)];
    const person = await desk.get('print.prepare', { kind: 'person', customerId: car.customerId });
    await revoke(car.vehicleId);
    await untilGone(desk, car.plate);
    for (const { id } of [lost, person])
      expect(await desk.call('print.save', { id })).toMatchObject({ ok: false, error: { code: 'document_gone' } });
    expect((await desk.get('print.save', { id: stays.id }))?.savedTo).toContain('AutoPaspoort-');
  });

  it('leaves no byte in the files, in free pages and in the log either', async () => {
    const first = await world.desk(garage);
    const car = await activatedCar(world, first);
    await maintain(car.vehicleId, 'Koppakking van de verdwenen auto');
    const desk = await world.desk(garage);
    const traces = [car.plate, car.email, car.vehicleId, car.passportId, 'verdwenen auto'];
    const readable = () => traces.filter((trace) => decryptedBytes(desk).includes(trace));
    expect(readable()).toEqual(traces);
    await revoke(car.vehicleId);
    await untilGone(desk, car.plate);
    expect(readable()).toEqual([]);
    await desk.stop();
    expect(readable()).toEqual([]);
  });

  it('leaves no part of its plate in the search index among others', async () => {
    const desk = await world.desk(garage);
    const { id } = await newCustomer(desk);
    for (let count = 0; count < 20; count += 1) await desk.get('passports.issue', issueInput(id));
    await untilSettled(desk);
    const car = await activatedCar(world, desk);
    const trigrams = () =>
      databaseOf(desk).prepare("SELECT count(*) AS n FROM plate_parts WHERE plate LIKE '%' || ? || '%'").get(car.plate);
    expect(trigrams()).toEqual({ n: 1 });
    await revoke(car.vehicleId);
    await untilGone(desk, car.plate);
    expect(trigrams()).toEqual({ n: 0 });
    databaseOf(desk).exec("INSERT INTO plate_parts (plate_parts) VALUES ('integrity-check')");
    expect(decryptedBytes(desk).includes(car.plate.slice(1))).toBe(false);
    expect((await desk.get('customers.profile', { id })).passports).toHaveLength(20);
  });

  it('turns what was queued about it into an empty refusal, and the rest goes on', async () => {
    const desk = await world.desk(garage);
    const car = await activatedCar(world, desk);
    const fleet = await fleetOf(world, desk);
    desk.line.plan = ({ path }) => (path === '/v1/push' ? { kind: 'drop' } : null);
    await desk.get('passports.link', { id: car.passportId, fleetId: fleet.fleetId });
    const { id: after } = await newCustomer(desk, 'Blijver');
    await revoke(car.vehicleId);
    await desk.until(({ attention }) => attention === 1);
    desk.line.plan = () => null;
    await untilSettled(desk);
    const [refused] = await desk.get('sync.outbox', undefined);
    expect(refused).toMatchObject({ subject: '', customerId: null, refusal: { code: 'access_revoked' } });
    expect(refused?.payload).toBeUndefined();
    expect(decryptedBytes(desk).includes(car.plate)).toBe(false);
    expect(await world.hasCustomer(after)).toBe(true);
  });

  it('is emptied out of refused commands that wait to be settled too', async () => {
    const desk = await world.desk(garage);
    const car = await activatedCar(world, desk);
    const other = await fleetOf(world, await world.desk(await world.garage()));
    const details = { name: 'Park', managerName: 'Jan Verdwenen', email: other.fleet.email };
    await desk.get('fleets.create', { customerId: car.customerId, managerPassportId: car.passportId, details });
    await desk.until(({ attention, waiting }) => attention === 1 && waiting === 0);
    await revoke(car.vehicleId);
    await untilGone(desk, car.plate);
    const [refused] = await desk.get('sync.outbox', undefined);
    expect(refused).toMatchObject({ subject: '', refusal: { code: 'access_revoked' } });
    expect(decryptedBytes(desk).includes('Jan Verdwenen')).toBe(false);
  });

  it('may come back later with another holder', async () => {
    const desk = await world.desk(garage);
    const car = await activatedCar(world, desk);
    const { id } = await newCustomer(desk);
    await untilSettled(desk);
    await revoke(car.vehicleId);
    await untilGone(desk, car.plate);
    const again = issueInput(id, car.plate);
    await desk.get('passports.issue', again);
    await untilSettled(desk);
    expect(await desk.get('passports.lookup', { plate: car.plate })).toMatchObject({ passport: { customerId: id } });
  });

  it('does not come back with a page that was on its way', async () => {
    const desk = await world.desk(garage);
    const car = await activatedCar(world, desk);
    const late = await world.bareDesk();
    late.line.plan = ({ path, earlier }) => (path === '/v1/changes' && earlier === 0 ? { kind: 'hold-answer' } : null);
    await late.get('session.login', { email: garage.email, password: garage.password });
    await late.line.untilHeld();
    await revoke(car.vehicleId);
    await untilGone(desk, car.plate);
    // While its first page is late, the computer wakes up and asks anew.
    await late.get('sync.now', undefined);
    await late.until(({ firstSync }) => firstSync === null);
    late.line.release();
    await late.stop();
    expect(decryptedBytes(late).includes(car.plate)).toBe(false);
  });
});
