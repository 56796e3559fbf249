import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMeta } from '../../src/main/repos/meta.ts';
import { applyPage } from '../../src/main/sync/apply-page.ts';
import { changesAnswerSchema } from '../../src/shared/api/changes.ts';
import type { TestGarage } from '../support/central.ts';
import { openDesk } from '../support/central-desk.ts';
import { customerPayload } from '../support/central-world.ts';
import {
  customerOf,
  type DeskWorld,
  databaseOf,
  newCustomer,
  signIn,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';

describe('a desk that was ended', () => {
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

  /** Customers that were there before the feed began. */
  const fillGarage = (count: number) =>
    sql`insert into customers (garage_id, revision, id, kind, first_name, last_name, company_name, kvk_number, email,
        phone, street, postcode, city, notes)
      select ${garage.garageId}::uuid, 0, gen_random_uuid(), 'private', '', 'Klant ' || n, '', '', '', '', '', '', '', ''
      from generate_series(1, ${count}::integer) n`.execute(world.central.db);

  async function addCustomers(count: number): Promise<void> {
    const writer = await openDesk(world.central, garage);
    await writer.push(Array.from({ length: count }, () => writer.command('customer.create', customerPayload())));
  }

  it('still knows who is signed in, what there is and what was not sent', async () => {
    const desk = await world.desk(garage);
    const { id: known } = await newCustomer(desk);
    await untilSettled(desk);
    desk.line.cutOff();
    const { id } = await newCustomer(desk);
    const again = await world.restart(desk);
    expect(again.desk.session()).toMatchObject({ phase: 'ready', staffName: garage.staffName, notice: null });
    expect((await customerOf(again, known)).id).toBe(known);
    expect((await again.get('customers.profile', { id })).waiting).toBe(true);
    again.line.plan = () => null;
    await untilSettled(again);
    expect(await world.hasCustomer(id)).toBe(true);
  });

  it('in the middle of its first sync goes on where it was', async () => {
    await fillGarage(1_200);
    const desk = await world.bareDesk();
    desk.line.plan = ({ path, earlier }) => (path === '/v1/changes' && earlier > 0 ? { kind: 'drop' } : null);
    await signIn(desk, garage);
    await desk.until(({ firstSync }) => (firstSync?.done ?? 0) > 0);
    const { firstSync } = desk.desk.sync();
    expect(firstSync?.total).toBe(1_200);
    expect(firstSync?.done).toBeLessThan(1_200);
    const { cursor } = readMeta(databaseOf(desk));
    const again = await world.restart(desk);
    expect(again.desk.sync().firstSync).toEqual(firstSync);
    const asked: (string | null)[] = [];
    again.line.plan = ({ path, query }) => {
      if (path === '/v1/changes') asked.push(query.get('cursor'));
      return null;
    };
    await again.until(({ firstSync }) => firstSync === null);
    expect(asked[0]).toBe(cursor);
    expect((await again.get('home.overview', undefined)).customers).toBe(1_200);
  });

  it('while it was told that a command is safe, has it', async () => {
    const desk = await world.desk(garage);
    desk.line.plan = ({ path }) => (path === '/v1/push' ? { kind: 'hold' } : null);
    const { id } = await newCustomer(desk);
    await desk.line.untilHeld();
    const again = await world.restart(desk);
    again.line.plan = () => null;
    again.line.release();
    await untilSettled(again);
    const { rows } = await again.get('customers.list', {});
    expect(rows.map((row) => row.id)).toEqual([id]);
  });

  describe('takes a page of the feed', () => {
    async function pageAt(desk: Awaited<ReturnType<DeskWorld['desk']>>) {
      const reader = await openDesk(world.central, garage);
      const { cursor, deskId } = readMeta(databaseOf(desk));
      const answer = await reader.changesRaw({ cursor: cursor ?? '' });
      return { page: changesAnswerSchema.parse(answer.body), asked: { cursor, deskId } };
    }

    it('once when it comes twice', async () => {
      const desk = await world.desk(garage);
      desk.line.cutOff();
      await addCustomers(3);
      const { page, asked } = await pageAt(desk);
      const db = databaseOf(desk);
      expect(applyPage(db, page, asked, new Date())).toBe('applied');
      const { id } = await newCustomer(desk, 'Tussendoor');
      expect(applyPage(db, page, asked, new Date())).toBe('stale');
      expect((await desk.get('home.overview', undefined)).customers).toBe(4);
      expect((await desk.get('customers.profile', { id })).waiting).toBe(true);
    });

    it('not when it is from before a loss of access, or for another desk id', async () => {
      const desk = await world.desk(garage);
      desk.line.cutOff();
      await addCustomers(3);
      const { page, asked } = await pageAt(desk);
      const db = databaseOf(desk);
      const { access } = readMeta(db);
      expect(applyPage(db, { ...page, access: access - 1 }, asked, new Date())).toBe('stale');
      expect(applyPage(db, page, { ...asked, deskId: 'another' }, new Date())).toBe('stale');
      expect((await desk.get('home.overview', undefined)).customers).toBe(0);
      expect(readMeta(db).cursor).toBe(asked.cursor);
    });
  });
});
