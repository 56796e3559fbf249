import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeVehicle } from '../../src/central/feed/revoke-vehicle.ts';
import { DATABASES, newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { openDesk, type TestDesk } from '../support/central-desk.ts';
import { activatedHolder, fleetOwner } from '../support/central-world.ts';
import { logCursorAt } from '../support/log-cursor.ts';

describe.each(DATABASES)('a car that the garage loses, on %s', (database) => {
  let central: TestCentral;
  let garage: TestGarage;
  let desk: TestDesk;
  beforeAll(async () => {
    central = await startTestCentral(database);
  });
  afterAll(() => central.close());
  beforeEach(async () => {
    garage = await newGarage(central);
    desk = await openDesk(central, garage);
  });

  /** All rows as a desk knows them that begins now. */
  async function freshRows() {
    const fresh = await openDesk(central, garage);
    await fresh.sync();
    return fresh.rows;
  }

  const revoke = (vehicleId: string) =>
    central.db
      .transaction()
      .execute((trx) => revokeVehicle(trx, garage.garageId, vehicleId, 'transferred', new Date()));

  it('goes from every desk with all that hangs on it, and leaves nothing in the log', async () => {
    const { customerId, passport } = await activatedHolder(central, desk);
    await sql`
      insert into maintenance (id, garage_id, revision, vehicle_id, kind, description, state)
      values (${uuidv7()}, ${garage.garageId}, 1, ${passport.vehicleId}, 'service', 'Grote beurt', 'due')`.execute(
      central.db,
    );
    const late = await openDesk(central, garage);
    late.cursor = await logCursorAt(central, garage.garageId, 0);
    await desk.sync();
    expect(await revoke(passport.vehicleId)).toBe(4);
    const page = await desk.pull();
    expect(page.changes).toMatchObject([
      { op: 'revoke', entity: 'vehicle', id: passport.vehicleId, revision: 4, reason: 'transferred' },
      { op: 'put', entity: 'event', revision: 4, data: { kind: 'car.gone', customerId, vehicleId: null, actor: '' } },
    ]);
    expect(page.access).toBe(1);
    // The customer, that it was made, and that a car is gone.
    const left = (rows: typeof desk.rows) => [...rows.values()].map(({ entity }) => entity);
    expect(left(desk.rows)).toEqual(['customer', 'event', 'event']);
    const behind = await late.changesRaw({ cursor: late.cursor ?? '' });
    expect(JSON.stringify(behind.body)).not.toContain(passport.vehicle.plate);
    expect(left(await freshRows())).toEqual(['customer', 'event', 'event']);
    const kept = await sql<{
      text: string;
    }>`select coalesce(string_agg(f::text, ''), '') as text from feed f where garage_id = ${garage.garageId}`.execute(
      central.db,
    );
    expect(kept.rows[0]?.text).not.toContain(passport.email);
  });

  it('is answered with access_revoked by commands that come late', async () => {
    const { fleet } = await fleetOwner(central, desk);
    const { passport } = await activatedHolder(central, desk);
    await revoke(passport.vehicleId);
    const result = await desk.ask('passport.link', {
      passportId: passport.passportId,
      fleetId: fleet.fleetId,
      base: {},
    });
    expect(result.refusal).toEqual({ code: 'access_revoked' });
  });

  it('leaves the fleet of its manager usable', async () => {
    const { passport, fleet } = await fleetOwner(central, desk);
    await revoke(passport.vehicleId);
    const edit = {
      fleetId: fleet.fleetId,
      managerPassportId: passport.passportId,
      changes: { managerName: 'Piet' },
      base: {},
    };
    expect((await desk.ask('fleet.update', edit)).status).toBe('applied');
  });

  it('is none of the business of another garage', async () => {
    const { passport } = await activatedHolder(central, desk);
    const other = await newGarage(central);
    const done = await central.db
      .transaction()
      .execute((trx) => revokeVehicle(trx, other.garageId, passport.vehicleId, 'withdrawn', new Date()));
    expect(done).toBeNull();
    await desk.sync();
    expect(desk.row('vehicle', passport.vehicleId)).toBeDefined();
  });
});
