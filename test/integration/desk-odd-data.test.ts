import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putRow } from '../../src/main/repos/rows.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { type DeskWorld, databaseOf, type LinedDesk, startDeskWorld } from '../support/desk-world.ts';

describe('a desk whose rows do not fit together', () => {
  let world: DeskWorld;
  let desk: LinedDesk;
  beforeAll(async () => {
    world = await startDeskWorld();
    desk = await world.desk(await world.garage());
  });
  afterAll(() => world.close());

  it('shows what there is of them', async () => {
    const db = databaseOf(desk);
    const [customerId, vehicleId, fleetId, passportId, lonely] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    const passport = {
      role: 'driver',
      email: 'a@b.example',
      state: 'activated',
      issuedOn: '2026-01-01',
      activatedOn: null,
      offeredUntil: null,
      invitedOn: null,
    } as const;
    // A fleet whose customer is gone, with a car whose holder is gone and a passport whose car is gone.
    putRow(
      db,
      {
        entity: 'fleet',
        row: {
          id: fleetId,
          customerId: uuidv7(),
          managerPassportId: uuidv7(),
          name: 'Wees',
          managerName: 'Jan',
          email: 'w@b.example',
          createdOn: '2026-01-01',
          state: 'active',
        },
      },
      1,
      1,
    );
    putRow(
      db,
      {
        entity: 'vehicle',
        row: {
          id: vehicleId,
          plate: 'TT601D',
          make: '',
          model: '',
          year: null,
          fuel: '',
          apkExpiresOn: '2026-11-30',
          colour: '',
          mileage: null,
          lastVisitOn: null,
        },
      },
      1,
      1,
    );
    putRow(
      db,
      { entity: 'passport', row: { ...passport, id: passportId, vehicleId, holderId: uuidv7(), fleetId } },
      1,
      1,
    );
    putRow(db, { entity: 'customer', row: { ...EMPTY_CUSTOMER_DETAILS, id: customerId } }, 1, 1);
    putRow(
      db,
      { entity: 'passport', row: { ...passport, id: lonely, vehicleId: uuidv7(), holderId: customerId, fleetId } },
      1,
      1,
    );
    expect((await desk.get('fleets.list', {})).rows).toMatchObject([{ name: 'Wees', customerName: '', plates: 2 }]);
    expect((await desk.get('fleets.list', { query: 'wee' })).rows).toHaveLength(1);
    expect(await desk.get('fleets.detail', { id: fleetId })).toMatchObject({ customerName: '', plateCount: 2 });
    const plates = await desk.get('fleets.plates', { id: fleetId });
    expect(plates.rows.map(({ id, plate }) => [id, plate])).toEqual([
      [lonely, ''],
      [passportId, 'TT601D'],
    ]);
    expect((await desk.get('passports.list', {})).rows).toMatchObject([
      { id: lonely },
      { id: passportId, holderName: '' },
    ]);
    expect((await desk.get('passports.list', { query: 'tt-601' })).rows).toMatchObject([{ id: passportId }]);
    expect((await desk.get('customers.list', { query: 'TT601D' })).rows).toEqual([]);
    expect((await desk.get('home.overview', undefined)).due).toMatchObject([{ plate: 'TT601D', customerName: '' }]);
    expect(await desk.get('customers.profile', { id: customerId })).toMatchObject({ passports: [], waiting: false });
    expect(await desk.call('passports.unlink', { id: lonely, fleetId })).toMatchObject({ ok: true });
    expect(
      await desk.call('fleets.update', { id: fleetId, changes: { name: 'Wees 2' }, before: { name: 'Wees' } }),
    ).toMatchObject({ ok: true });
  });
});
