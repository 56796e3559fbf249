import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putRow } from '../../src/main/repos/rows.ts';
import { LIST_SORTS, type ListFilter, NO_FILTER } from '../../src/shared/desk/list-choice.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { addDays, dutchDay } from '../../src/shared/domain/dates.ts';
import type { RowWrite } from '../../src/shared/domain/entities.ts';
import type { WorkRow } from '../../src/shared/ipc/work-views.ts';
import { type DeskWorld, databaseOf, type LinedDesk, startDeskWorld } from '../support/desk-world.ts';

const CARS = 70;
const FLEET = uuidv7();
/** Days from today of the APK and of a service, over and over; `null`: not known. */
const APK = [-40, -1, 0, 7, 8, 61, null];
const SERVICE = [null, 200, 30, -3, 61];

describe('the worklist', () => {
  let world: DeskWorld;
  let desk: LinedDesk;
  let today = '';

  const at = (days: number | null | undefined) => (days == null ? null : addDays(today, days));

  function putCar(n: number): void {
    const put = (entity: string, row: object) => putRow(databaseOf(desk), { entity, row } as unknown as RowWrite, 1, 1);
    const [customerId, vehicleId] = [uuidv7(), uuidv7()];
    const name = { firstName: 'A', lastName: `Naam ${(n * 37) % 11}`, phone: `06 1234 ${1000 + n}` };
    put('customer', { ...EMPTY_CUSTOMER_DETAILS, id: customerId, ...name });
    const car = { make: 'KIA', model: 'CEED', year: null, fuel: '', colour: '', mileage: null, lastVisitOn: null };
    put('vehicle', { id: vehicleId, plate: `AB${100 + n}C`, apkExpiresOn: at(APK[n % APK.length]), ...car });
    const line = { vehicleId, description: 'Grote beurt', doneOn: null, mileage: null, costCents: null };
    const dueOn = at(SERVICE[n % SERVICE.length]);
    if (dueOn !== null) put('maintenance', { id: uuidv7(), kind: 'service', state: 'due', dueOn, ...line });
    const days = { issuedOn: today, activatedOn: today, invitedOn: null, offeredUntil: null };
    const held = { vehicleId, holderId: customerId, role: 'owner', email: 'a@b.example', state: 'activated' };
    put('passport', { id: uuidv7(), ...held, fleetId: n % 2 === 0 ? FLEET : null, ...days });
  }

  beforeAll(async () => {
    world = await startDeskWorld();
    desk = await world.desk(await world.garage());
    today = dutchDay(world.central.clock.now());
    for (let n = 0; n < CARS; n += 1) putCar(n);
    const fleet = { customerId: uuidv7(), managerPassportId: uuidv7(), managerName: 'M', createdOn: today };
    const row = { id: FLEET, name: 'Vloot', email: 'v@v.example', state: 'active', ...fleet };
    putRow(databaseOf(desk), { entity: 'fleet', row } as unknown as RowWrite, 1, 1);
  });
  afterAll(() => world.close());

  type Asked = Omit<Parameters<typeof desk.get<'work.list'>>[1], 'cursor'>;
  async function allOf(asked: Asked): Promise<readonly WorkRow[]> {
    const rows: WorkRow[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof desk.get<'work.list'>>> = await desk.get('work.list', { ...asked, cursor });
      rows.push(...page.rows);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return rows;
  }

  const windows = [
    [null, '', 60],
    ['overdue', '', -1],
    ['in7', null, 7],
    ['in30', null, 30],
    ['in60', null, 60],
  ] as const;
  const works = [null, 'apk', 'service'] as const;

  it.each(windows.flatMap((window) => works.map((work) => [...window, work] as const)))(
    'for the window %s holds each car once whose first day is in it, work: %4$s',
    async (due, from, until, work) => {
      for (const fleetId of [null, FLEET]) {
        const filter: ListFilter = { ...NO_FILTER, due, work };
        const rows = await allOf({ fleetId, filter, limit: 7 });
        const wanted = Array.from({ length: CARS }, (_, n) => n).filter((n) => {
          const apk = work === 'service' ? null : at(APK[n % APK.length]);
          const service = work === 'apk' ? null : at(SERVICE[n % SERVICE.length]);
          const first = [apk, service].filter((day) => day !== null).toSorted()[0];
          const inFleet = fleetId === null || n % 2 === 0;
          return inFleet && first !== undefined && first >= (from ?? today) && first <= addDays(today, until);
        });
        expect(rows.map(({ plate }) => plate).toSorted()).toEqual(wanted.map((n) => `AB${100 + n}C`));
        const days = rows.map(({ items }) => items[0]?.dueOn ?? '');
        expect(days).toEqual(days.toSorted());
        const counts = await desk.get('work.counts', { fleetId, filter });
        expect(due === null ? counts.overdue + counts.in60 : counts[due]).toBe(rows.length);
        const { total } = await desk.get('work.list', { fleetId, filter, limit: 1 });
        expect(total).toBe(rows.length);
      }
    },
  );

  it('names whom to call, and everything that the car is due for', async () => {
    const { rows } = await desk.get('work.list', { fleetId: null, query: 'ab103c' });
    expect(rows).toMatchObject([
      {
        plate: 'AB103C',
        phone: '06 1234 1003',
        items: [
          { kind: 'service', description: 'Grote beurt', dueOn: at(-3), status: 'overdue' },
          { kind: 'apk', description: 'APK', dueOn: at(7), status: 'soon' },
        ],
      },
    ]);
  });

  it.each(LIST_SORTS.work.flatMap((by) => [[by, false] as const, [by, true] as const]))(
    'gives every car once by %s, page after page, downwards: %s',
    async (by, desc) => {
      const rows = await allOf({ fleetId: null, limit: 7, sort: { by, desc } });
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      const values = rows.map((row) => {
        if (by === 'plate') return row.plate;
        return by === 'holder' ? row.holderName.toLowerCase() : (row.items[0]?.dueOn ?? '');
      });
      expect(values).toEqual(desc ? values.toSorted().toReversed() : values.toSorted());
    },
  );

  it('keeps the cars in a fleet, or in none', async () => {
    const inFleet = await allOf({ fleetId: null, filter: { ...NO_FILTER, fleet: 'in' } });
    expect(new Set(inFleet.map(({ fleetName }) => fleetName))).toEqual(new Set(['Vloot']));
    const without = await allOf({ fleetId: null, filter: { ...NO_FILTER, fleet: 'out' } });
    expect(new Set(without.map(({ fleetName }) => fleetName))).toEqual(new Set([null]));
    expect(inFleet.length + without.length).toBe((await allOf({ fleetId: null })).length);
  });
});
