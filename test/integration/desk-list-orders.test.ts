import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putRow } from '../../src/main/repos/rows.ts';
import { LIST_SORTS, type ListFilter, NO_FILTER } from '../../src/shared/desk/list-choice.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { addDays, dutchDay } from '../../src/shared/domain/dates.ts';
import type { RowWrite } from '../../src/shared/domain/entities.ts';
import { type DeskWorld, databaseOf, type LinedDesk, startDeskWorld } from '../support/desk-world.ts';

const CARS = 60;
const FLEET = uuidv7();
/** Days from today that the APKs run out, over and over; one in seven is not known. */
const APK_DAYS = [-40, -1, 0, 29, 31, 61, null];

type Pages<Row> = { readonly rows: readonly Row[]; readonly nextCursor: string | null };

async function allOf<Row>(ask: (cursor: string | null) => Promise<Pages<Row>>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const page = await ask(cursor);
    rows.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}

describe('the lists of a desk, sorted and filtered', () => {
  let world: DeskWorld;
  let desk: LinedDesk;
  let today = '';

  beforeAll(async () => {
    world = await startDeskWorld();
    desk = await world.desk(await world.garage());
    today = dutchDay(world.central.clock.now());
    const put = (entity: string, row: object) => putRow(databaseOf(desk), { entity, row } as unknown as RowWrite, 1, 1);
    for (let n = 0; n < CARS; n += 1) {
      const [customerId, vehicleId] = [uuidv7(), uuidv7()];
      const days = APK_DAYS[n % APK_DAYS.length] ?? null;
      const apkExpiresOn = days === null ? null : addDays(today, days);
      const name = { lastName: `Naam ${(n * 37) % 11}`, city: ['Ede', 'assen', '', 'Zwolle'][n % 4] };
      put('customer', { ...EMPTY_CUSTOMER_DETAILS, id: customerId, firstName: 'A', ...name });
      const car = { make: 'KIA', model: 'CEED', year: null, fuel: '', colour: '' };
      const seen = { mileage: n % 5 === 0 ? null : (n * 7919) % 1000, lastVisitOn: n % 3 === 0 ? null : '2026-01-01' };
      put('vehicle', { id: vehicleId, plate: `AB${100 + ((n * 53) % 900)}C`, apkExpiresOn, ...car, ...seen });
      const dates = { issuedOn: today, activatedOn: null, invitedOn: null, offeredUntil: n % 10 === 0 ? today : null };
      const state = n % 4 === 0 ? 'issued' : 'activated';
      const fleetId = n % 2 === 0 ? FLEET : null;
      const held = { vehicleId, holderId: customerId, role: 'owner', email: 'a@b.example' };
      put('passport', { id: uuidv7(), ...held, state, fleetId, ...dates });
    }
    const manager = { customerId: uuidv7(), managerPassportId: uuidv7(), managerName: 'M' };
    const fleet = { ...manager, createdOn: today, state: 'active' };
    put('fleet', { id: FLEET, name: 'Vloot', email: 'v@v.example', ...fleet });
    put('fleet', { id: uuidv7(), name: 'Leeg', email: 'l@l.example', ...fleet });
  });
  afterAll(() => world.close());

  it.each(LIST_SORTS.passports.flatMap((by) => [[by, false] as const, [by, true] as const]))(
    'give every AutoPaspoort once by %s, page after page, downwards: %s',
    async (by, desc) => {
      const rows = await allOf((cursor) => desk.get('passports.list', { cursor, limit: 7, sort: { by, desc } }));
      expect(new Set(rows.map(({ id }) => id)).size).toBe(CARS);
      const values = rows.map((row) => {
        if (by === 'plate') return row.plate;
        return by === 'holder' ? row.holderName.toLowerCase() : (row.apkExpiresOn ?? '9999');
      });
      const sorted = values.toSorted();
      expect(values).toEqual(desc ? sorted.toReversed() : sorted);
    },
  );

  it.each(LIST_SORTS.plates.flatMap((by) => [[by, false] as const, [by, true] as const]))(
    'give every plate of a fleet once by %s, page after page, downwards: %s',
    async (by, desc) => {
      const rows = await allOf((cursor) =>
        desk.get('fleets.plates', { id: FLEET, cursor, limit: 7, sort: { by, desc } }),
      );
      expect(new Set(rows.map(({ id }) => id)).size).toBe(CARS / 2);
      if (by !== 'mileage') return;
      const values = rows.map((row) => row.mileage ?? -1);
      expect(values).toEqual(values.toSorted((a, b) => (desc ? b - a : a - b)));
    },
  );

  it.each(LIST_SORTS.customers.flatMap((by) => [[by, false] as const, [by, true] as const]))(
    'give every customer once by %s, page after page, downwards: %s',
    async (by, desc) => {
      const rows = await allOf((cursor) => desk.get('customers.list', { cursor, limit: 7, sort: { by, desc } }));
      expect(new Set(rows.map(({ id }) => id)).size).toBe(CARS);
      const values = rows.map((row) => (by === 'name' ? row.name : row.city).toLowerCase());
      expect(values).toEqual(desc ? values.toSorted().toReversed() : values.toSorted());
    },
  );

  const fits: readonly (readonly [string, Partial<ListFilter>, number])[] = [
    ['that are issued', { state: 'issued' }, 15],
    ['in a fleet', { fleet: 'in' }, 30],
    ['in no fleet', { fleet: 'out' }, 30],
    ['whose APK ran out', { apk: 'overdue' }, 18],
    ['whose APK runs out within 30 days', { apk: 'in30' }, 18],
    ['whose APK runs out within 60 days', { apk: 'in60' }, 26],
    ['issued, in a fleet, overdue', { state: 'issued', fleet: 'in', apk: 'overdue' }, 5],
  ];
  it.each(fits)('keep the passports %s', async (_what, filter, count) => {
    const asked = { ...NO_FILTER, ...filter };
    const rows = await allOf((cursor) => desk.get('passports.list', { cursor, limit: 7, filter: asked }));
    expect(rows).toHaveLength(count);
    const people = await allOf((cursor) => desk.get('customers.list', { cursor, limit: 7, filter: asked }));
    expect(new Set(people.map(({ id }) => id))).toEqual(new Set(rows.map(({ customerId }) => customerId)));
    const searched = await allOf((cursor) =>
      desk.get('customers.list', {
        query: 'naam 1',
        cursor,
        limit: 7,
        filter: asked,
        sort: { by: 'city', desc: true },
      }),
    );
    const named = people.filter(({ name }) => /Naam 10?$/.test(name));
    expect(new Set(searched.map(({ id }) => id))).toEqual(new Set(named.map(({ id }) => id)));
  });

  it('count per fleet its cars, the APKs of the next 60 days and the transfers', async () => {
    for (const by of LIST_SORTS.fleets) {
      const rows = await allOf((cursor) => desk.get('fleets.list', { cursor, limit: 1, sort: { by, desc: true } }));
      expect(rows).toHaveLength(2);
    }
    const { rows } = await desk.get('fleets.list', { sort: { by: 'plates', desc: true } });
    const expected = { name: 'Vloot', plates: 30, transfers: 6 };
    expect(rows[0]).toMatchObject(expected);
    const plates = await allOf((cursor) => desk.get('fleets.plates', { id: FLEET, cursor, limit: 50 }));
    const until = addDays(today, 60);
    const due = plates.filter(({ apkExpiresOn }) => apkExpiresOn !== null && apkExpiresOn <= until);
    expect(rows[0]?.apkDue).toBe(due.length);
    const filter = { ...NO_FILTER, apk: 'overdue' } as const;
    expect((await desk.get('fleets.list', { filter })).rows.map(({ name }) => name)).toEqual(['Vloot']);
  });

  it('refuse an order that a list does not have', async () => {
    const sort = { by: 'notes; DROP TABLE customer', desc: false } as never;
    expect(await desk.call('customers.list', { sort })).toMatchObject({ ok: false });
  });
});
