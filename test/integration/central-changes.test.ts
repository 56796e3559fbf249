import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pruneFeed } from '../../src/central/feed/prune-feed.ts';
import { revokeVehicle } from '../../src/central/feed/revoke-vehicle.ts';
import { ENTITY_NAMES, type EntityName } from '../../src/shared/domain/entities.ts';
import { DATABASES, newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { errorOf, openDesk, type TestDesk } from '../support/central-desk.ts';
import { activate, customerPayload, fleetOwner, issuePayload } from '../support/central-world.ts';
import { logCursorAt } from '../support/log-cursor.ts';

describe.each(DATABASES)('reading changes, on %s', (database) => {
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

  async function addCustomers(count: number): Promise<readonly string[]> {
    const payloads = Array.from({ length: count }, (_, index) => customerPayload(`Klant ${index}`));
    await desk.push(payloads.map((payload) => desk.command('customer.create', payload)));
    return payloads.map((payload) => payload.customerId);
  }

  const update = (customerId: string, phone: string) =>
    desk.ask('customer.update', { customerId, changes: { phone }, base: { phone: 1_000 } });

  describe('a first sync', () => {
    it('of an empty garage is one empty page', async () => {
      const page = await desk.pull();
      expect(page).toMatchObject({
        changes: [],
        more: false,
        confirmedSeq: 0,
        access: 0,
        snapshot: { done: 0, total: 0 },
      });
    });

    it('brings parents before children, and counts', async () => {
      await fleetOwner(central, desk);
      await fleetOwner(central, desk);
      const reader = await openDesk(central, garage);
      const order: EntityName[] = [];
      let page = await reader.pull({ limit: 3 });
      expect(page.snapshot).toEqual({ done: 3, total: 16 });
      for (;;) {
        order.push(...page.changes.map((change) => change.entity));
        if (!page.more) break;
        expect(page.confirmedSeq).toBe(0);
        page = await reader.pull({ limit: 3 });
      }
      const ranks = order.map((entity) => ENTITY_NAMES.indexOf(entity));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      expect(order).toHaveLength(16);
      expect(page.snapshot).toEqual({ done: 16, total: 16 });
    });

    it('shows the garage as it was when it began, then what happened since', async () => {
      const [first = '', second = '', third = ''] = await addCustomers(3);
      const reader = await openDesk(central, garage);
      await reader.pull({ limit: 1 });
      await update(second, '1');
      await update(second, '2');
      await update(first, '3');
      const late = customerPayload('Later');
      await desk.ask('customer.create', late);
      let page = await reader.pull({ limit: 1 });
      while (page.snapshot) {
        if (!page.more || page.snapshot.done === page.snapshot.total) break;
        page = await reader.pull({ limit: 1 });
      }
      expect(reader.row('customer', second)?.phone).toBe('');
      expect(reader.revisionOf(second)).toBe(2);
      expect(reader.row('customer', third)).toBeDefined();
      expect(reader.row('customer', late.customerId)).toBeUndefined();
      await reader.sync(1);
      expect(reader.row('customer', second)?.phone).toBe('2');
      expect(new Map([...reader.rows].sort())).toEqual(new Map([...(await freshRows())].sort()));
    });

    it('confirms the own commands that it holds at its end', async () => {
      await addCustomers(4);
      desk.cursor = undefined;
      expect((await desk.pull({ limit: 6 })).confirmedSeq).toBe(0);
      expect((await desk.pull({ limit: 6 })).confirmedSeq).toBe(4);
    });

    it('ends a page at about a megabyte', async () => {
      const details = { ...customerPayload().details, notes: 'x'.repeat(4_000) };
      for (let batch = 0; batch < 6; batch += 1) {
        const commands = Array.from({ length: 50 }, () =>
          desk.command('customer.create', { customerId: uuidv7(), details }),
        );
        await desk.push(commands);
      }
      const reader = await openDesk(central, garage);
      const page = await reader.pull();
      expect(page.more).toBe(true);
      expect(JSON.stringify(page).length).toBeLessThan(1_010_000);
      await reader.sync();
      expect(reader.rows.size).toBe(600);
      const follower = await openDesk(central, garage);
      follower.cursor = await cursorAt(0);
      expect(JSON.stringify(await follower.pull()).length).toBeLessThan(1_010_000);
      await follower.sync();
      expect(follower.rows.size).toBe(600);
    });
  });

  const cursorAt = (revision: number, garageId = garage.garageId) => logCursorAt(central, garageId, revision);

  describe('the log', () => {
    it('never splits what one command did', async () => {
      const customer = customerPayload();
      const cars = Array.from({ length: 4 }, () => issuePayload(customer.customerId));
      await desk.pull();
      await desk.push([
        desk.command('customer.create', customer),
        ...cars.map((car) => desk.command('passport.issue', car)),
      ]);
      for (const limit of [1, 2, 3, 4, 5]) {
        const reader = await openDesk(central, garage);
        reader.cursor = desk.cursor;
        let more = true;
        while (more) {
          const page = await reader.pull({ limit });
          more = page.more;
          for (const car of cars) {
            expect(reader.rows.has(car.passportId)).toBe(reader.rows.has(car.vehicleId));
          }
        }
        expect(reader.rows.size).toBe(14);
      }
    });

    it('read step by step gives what a fresh snapshot gives, whatever happened and however it was paged', async () => {
      const action = fc.record({
        kind: fc.constantFrom('customer', 'passport', 'update', 'activate', 'revoke', 'pull'),
        pick: fc.nat({ max: 1_000 }),
        limit: fc.integer({ min: 1, max: 7 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 14 }), async (actions) => {
          garage = await newGarage(central);
          desk = await openDesk(central, garage);
          const reader = await openDesk(central, garage);
          const customers: string[] = [];
          const cars: ReturnType<typeof issuePayload>[] = [];
          for (const { kind, pick, limit } of actions) {
            const customerId = customers[pick % customers.length];
            const car = cars[pick % cars.length];
            if (kind === 'customer') customers.push(...(await addCustomers(1)));
            if (kind === 'update' && customerId) await update(customerId, String(pick));
            if (kind === 'activate' && car) await activate(central, car.passportId);
            if (kind === 'pull') await reader.pull({ limit });
            if (kind === 'revoke' && car) {
              cars.splice(cars.indexOf(car), 1);
              await central.db
                .transaction()
                .execute((trx) => revokeVehicle(trx, garage.garageId, car.vehicleId, 'transferred', new Date()));
            }
            if (kind === 'passport' && customerId) {
              const payload = issuePayload(customerId);
              await desk.ask('passport.issue', payload);
              cars.push(payload);
            }
          }
          await reader.sync(2);
          expect(new Map([...reader.rows].sort())).toEqual(new Map([...(await freshRows())].sort()));
        }),
        { numRuns: 25 },
      );
    });

    it('loses nothing to a reader while many desks write', async () => {
      const desks = await Promise.all(Array.from({ length: 5 }, () => openDesk(central, garage)));
      const reader = desks[0] ?? desk;
      await reader.sync();
      let writing = true;
      const payloads = desks.map(() => Array.from({ length: 12 }, () => customerPayload()));
      const follow = async () => {
        let confirmed = 0;
        while (writing) {
          const page = await reader.pull({ limit: 2, wait: 1, confirmed });
          expect(page.confirmedSeq).toBeGreaterThanOrEqual(confirmed);
          confirmed = page.confirmedSeq;
          for (const payload of payloads[0]?.slice(0, confirmed) ?? [])
            expect(reader.rows.has(payload.customerId)).toBe(true);
        }
      };
      const write = async () => {
        await Promise.all(
          desks.map(async (each, index) => {
            for (const payload of payloads[index] ?? [])
              expect((await each.ask('customer.create', payload)).status).toBe('applied');
          }),
        );
        writing = false;
      };
      await Promise.all([follow(), write()]);
      await reader.sync();
      const customers = [...reader.rows].filter(([, { entity }]) => entity === 'customer');
      expect(customers.map(([id]) => id).sort()).toEqual(
        payloads
          .flat()
          .map((payload) => payload.customerId)
          .sort(),
      );
      const revisions = customers.map(([, row]) => row.revision).sort((a, b) => a - b);
      expect(revisions).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    });
  });

  describe('waiting', () => {
    /** Resolves once a pull of the garage listens for news. */
    async function untilWaiting(): Promise<void> {
      const before = central.signals.waiting(garage.garageId);
      while (central.signals.waiting(garage.garageId) <= before) await new Promise((resolve) => setImmediate(resolve));
    }

    it('ends as soon as another desk writes', async () => {
      await desk.sync();
      const other = await openDesk(central, garage);
      const started = performance.now();
      const waiting = desk.pull({ wait: 25 });
      await untilWaiting();
      const customer = customerPayload();
      await other.ask('customer.create', customer);
      expect((await waiting).changes.map(({ id }) => id)).toContain(customer.customerId);
      expect(performance.now() - started).toBeLessThan(5_000);
    });

    it('ends when an own refusal is confirmed, though no row changed', async () => {
      await desk.sync();
      const waiting = desk.pull({ wait: 25, confirmed: 0 });
      await untilWaiting();
      await desk.ask('customer.create', customerPayload(''));
      expect(await waiting).toMatchObject({ changes: [], confirmedSeq: 1 });
    });

    it('is not disturbed by another garage', async () => {
      await desk.sync();
      const stranger = await openDesk(central, await newGarage(central));
      const waiting = desk.pull({ wait: 0.3 });
      await untilWaiting();
      await stranger.ask('customer.create', customerPayload());
      expect(await waiting).toMatchObject({ changes: [], more: false });
    });

    it('ends with the time asked for', async () => {
      await desk.sync();
      const started = performance.now();
      expect(await desk.pull({ wait: 0.2 })).toMatchObject({ changes: [], more: false });
      expect(performance.now() - started).toBeGreaterThanOrEqual(195);
    });

    it('ends when the desk hangs up', async () => {
      await desk.sync();
      const hangUp = new AbortController();
      const waiting = desk.changesRaw({ cursor: desk.cursor ?? '', wait: 25 }, hangUp.signal);
      await untilWaiting();
      hangUp.abort();
      await expect(waiting).rejects.toThrow();
      while (central.signals.waiting(garage.garageId) > 0) await new Promise((resolve) => setImmediate(resolve));
    });
  });

  describe('a cursor', () => {
    it('that this service never made is turned away', async () => {
      const cursors = fc.oneof(
        fc.string({ minLength: 1, maxLength: 399 }),
        fc.base64String({ minLength: 1, maxLength: 399 }),
        fc.json({ maxDepth: 2 }).map((text) => Buffer.from(text).toString('base64url').slice(0, 399)),
      );
      await fc.assert(
        fc.asyncProperty(cursors, async (cursor) => {
          expect(errorOf(await desk.changesRaw({ cursor }))).toMatchObject({ status: 400, code: 'malformed_request' });
        }),
        { numRuns: 40 },
      );
    });

    it('older than the log, or ahead of it, asks for a new snapshot', async () => {
      await addCustomers(6);
      await pruneFeed(central.db, garage.garageId, 2);
      const get = async (revision: number) => desk.changesRaw({ cursor: await cursorAt(revision) });
      expect(errorOf(await get(3))).toMatchObject({ status: 410, code: 'cursor_expired' });
      expect((await get(4)).body).toMatchObject({ changes: [5, 5, 6, 6].map((revision) => ({ revision })) });
      expect(errorOf(await get(7))).toMatchObject({ status: 410, code: 'cursor_expired' });
      expect((await freshRows()).size).toBe(12);
    });

    it('expires in the middle of a snapshot when the log behind it goes', async () => {
      await addCustomers(3);
      await desk.pull({ limit: 1 });
      await addCustomers(3);
      await pruneFeed(central.db, garage.garageId, 1);
      expect(errorOf(await desk.changesRaw({ cursor: desk.cursor ?? '' }))).toMatchObject({ status: 410 });
    });

    it('of another garage, or of a database before a reset, asks for a new snapshot', async () => {
      const foreign = await cursorAt(0, (await newGarage(central)).garageId);
      expect(errorOf(await desk.changesRaw({ cursor: foreign }))).toMatchObject({
        status: 410,
        code: 'cursor_expired',
      });
      const before = { mode: 'log', world: uuidv7(), garage: garage.garageId, revision: 0 };
      const cursor = Buffer.from(JSON.stringify(before)).toString('base64url');
      expect(errorOf(await desk.changesRaw({ cursor }))).toMatchObject({ status: 410, code: 'cursor_expired' });
    });

    it('pruning keeps less with every call, and never brings anything back', async () => {
      await addCustomers(4);
      await pruneFeed(central.db, garage.garageId, 1);
      await pruneFeed(central.db, garage.garageId, 3);
      expect((await desk.changesRaw({ cursor: await cursorAt(2) })).status).toBe(410);
    });
  });
});
