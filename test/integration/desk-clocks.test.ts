import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { entitySchemas } from '../../src/shared/domain/entities.ts';
import type { TestGarage } from '../support/central.ts';
import {
  changeCustomer,
  type DeskWorld,
  databaseOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';

/** Ways to be wrong, in seconds; each desk has its own. */
const WRONG = [-20 * 31_557_600, 20 * 31_557_600, -7_200];

/** Every row as the desk has it, without its place in a snapshot. */
function rowsOf(desk: LinedDesk): readonly unknown[] {
  const db = databaseOf(desk);
  return Object.keys(entitySchemas).flatMap((entity) => {
    const rows = db.prepare(`SELECT * FROM ${entity} ORDER BY id`).all() as Record<string, unknown>[];
    return rows.map(({ generation: _generation, rowid: _rowid, ...row }) => row);
  });
}

describe.each(['Europe/Amsterdam', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'desks in the time zone %s',
  (zone) => {
    let world: DeskWorld;
    let garage: TestGarage;
    const before = process.env.TZ;
    beforeAll(async () => {
      process.env.TZ = zone;
      world = await startDeskWorld();
    });
    beforeEach(async () => {
      garage = await world.garage();
    });
    afterEach(() => world.clear());
    afterAll(async () => {
      await world.close();
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });

    const wrongDesk = (seconds: number) => {
      const { clock } = world.central;
      return world.desk(garage, { now: () => new Date(clock.now().getTime() + seconds * 1_000) });
    };

    it('agree with the service on everything, however wrong their clocks are, and days are the service’s', async () => {
      const desks = await Promise.all(WRONG.map(wrongDesk));
      const [first] = desks;
      if (!first) throw new Error('There is no desk');
      const { id } = await newCustomer(first, 'Kuiper');
      const car = issueInput(id);
      await first.get('passports.issue', car);
      await untilSettled(first);
      for (const [index, desk] of desks.entries()) {
        await desk.untilShown(async () => (await desk.call('customers.profile', { id })).ok);
        await changeCustomer(desk, id, { city: `Plaats ${index}` });
        await untilSettled(desk);
      }
      const fresh = await world.desk(garage);
      for (const desk of desks) {
        await desk.untilShown(async () => (await desk.get('customers.profile', { id })).customer.city === 'Plaats 2');
        expect(rowsOf(desk)).toEqual(rowsOf(fresh));
      }
      const [view] = (await fresh.get('customers.profile', { id })).passports;
      expect(view?.passport.issuedOn).toBe('2026-11-23');
    });

    it('resolve a conflict by what was seen, not by whose clock is ahead', async () => {
      const [past, future] = await Promise.all([wrongDesk(WRONG[0] ?? 0), wrongDesk(WRONG[1] ?? 0)]);
      const { id } = await newCustomer(past);
      await untilSettled(past);
      await future.untilShown(async () => (await future.call('customers.profile', { id })).ok);
      future.line.cutOff();
      await changeCustomer(future, id, { city: 'Uit de toekomst' });
      await changeCustomer(past, id, { city: 'Uit het verleden' });
      await untilSettled(past);
      future.line.plan = () => null;
      await future.get('sync.now', undefined);
      await future.until(({ attention }) => attention === 1);
      const [parked] = await future.get('sync.outbox', undefined);
      expect(parked?.refusal?.conflicts?.[0]).toMatchObject({ mine: 'Uit de toekomst', theirs: 'Uit het verleden' });
      expect(parked?.refusal?.conflicts?.[0]?.changedAt.slice(0, 10)).toBe('2026-11-23');
    });

    it.each([
      ['comes twice', '2026-10-24T23:30:00Z'],
      ['is skipped', '2026-03-28T23:30:00Z'],
    ])('go on through the hour that %s', async (_what, begin) => {
      let at = Date.parse(begin);
      const desk = await world.desk(garage, { now: () => new Date(at) });
      const created: string[] = [];
      for (let quarter = 0; quarter < 12; quarter += 1) {
        created.push((await newCustomer(desk)).id);
        at += 900_000;
      }
      await untilSettled(desk);
      const { rows } = await desk.get('customers.list', { limit: 100 });
      expect(rows.map((row) => row.id).toSorted()).toEqual(created.toSorted());
      const sent = await desk.get('sync.history', undefined);
      expect(sent.map(({ at: asked }) => asked).toSorted()).toEqual(
        created.map((_id, index) => new Date(Date.parse(begin) + index * 900_000).toISOString()),
      );
    });
  },
);
