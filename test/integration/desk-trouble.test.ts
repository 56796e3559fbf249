import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import type { TestGarage } from '../support/central.ts';
import {
  customerOf,
  type DeskWorld,
  databaseOf,
  type LinedDesk,
  newCustomer,
  signIn,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';
import { memoryKeyStore } from '../support/test-desk.ts';

describe('a desk in trouble', () => {
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

  describe('with a full disk', () => {
    const big = { ...EMPTY_CUSTOMER_DETAILS, lastName: 'Vol', notes: 'x'.repeat(4_000) };

    /** No page more than there is now. */
    function fill(desk: LinedDesk): void {
      const db = databaseOf(desk);
      db.pragma(`max_page_count=${db.pragma('page_count', { simple: true })}`);
    }

    async function createUntilFull(desk: LinedDesk): Promise<number> {
      for (let done = 0; done < 100; done += 1) {
        const answer = await desk.call('customers.create', big);
        if (!answer.ok) {
          expect(answer.error).toEqual({ code: 'disk_full' });
          return done;
        }
      }
      throw new Error('The disk never got full');
    }

    it('says so, has written nothing by halves, and works again when there is room', async () => {
      const desk = await world.desk(garage);
      desk.line.cutOff();
      fill(desk);
      const done = await createUntilFull(desk);
      expect(await desk.get('sync.outbox', undefined)).toHaveLength(done);
      expect((await desk.get('home.overview', undefined)).customers).toBe(done);
      databaseOf(desk).pragma('max_page_count=1000000');
      await desk.get('customers.create', big);
      desk.line.plan = () => null;
      await untilSettled(desk);
      expect(desk.desk.sync().attention).toBe(0);
    });

    it('says so while it fetches, and fetches the same again when there is room', async () => {
      const [desk, other] = [await world.desk(garage), await world.desk(garage)];
      fill(desk);
      const { id } = await other.get('customers.create', big);
      for (let count = 0; count < 20; count += 1) await other.get('customers.create', big);
      const status = await desk.until(({ problem }) => problem === 'disk_full');
      expect(status.nextAttemptAt).not.toBeNull();
      databaseOf(desk).pragma('max_page_count=1000000');
      await desk.untilShown(async () => (await desk.get('home.overview', undefined)).customers === 21);
      expect((await customerOf(desk, id)).notes).toBe(big.notes);
    });
  });

  describe('that starts', () => {
    it('with an unreadable database sets it aside, and a login gives a fresh one that works', async () => {
      const desk = await world.desk(garage);
      const { id } = await newCustomer(desk);
      await untilSettled(desk);
      await desk.stop();
      writeFileSync(join(desk.folder, 'desk.db'), Buffer.alloc(65_536, 7));
      const again = await world.restart(desk);
      expect(again.desk.session()).toMatchObject({ phase: 'signed_out', notice: 'database_unreadable' });
      await signIn(again, garage);
      await again.until(({ firstSync }) => firstSync === null);
      expect((await customerOf(again, id)).id).toBe(id);
      const { id: next } = await newCustomer(again);
      await untilSettled(again);
      expect(await world.hasCustomer(next)).toBe(true);
      expect(readdirSync(again.folder).filter((name) => name.includes('unreadable'))).toHaveLength(1);
    });

    it('with a database that was cut off in the middle does the same', async () => {
      const desk = await world.desk(garage);
      await newCustomer(desk);
      await untilSettled(desk);
      await desk.stop();
      const file = join(desk.folder, 'desk.db');
      writeFileSync(file, readFileSync(file).subarray(0, 10_000));
      const again = await world.restart(desk);
      expect(again.desk.session()).toMatchObject({ phase: 'signed_out', notice: 'database_unreadable' });
    });

    it('with the database of a newer program says so and does not touch it', async () => {
      const desk = await world.desk(garage);
      databaseOf(desk).pragma('user_version=9990');
      await desk.stop();
      const before = readFileSync(join(desk.folder, 'desk.db'));
      const again = await world.restart(desk);
      expect(again.desk.session()).toMatchObject({ phase: 'signed_out', notice: 'database_newer' });
      const { email, password } = garage;
      expect(await again.call('session.login', { email, password })).toMatchObject({
        error: { code: 'update_required' },
      });
      await again.stop();
      expect(readFileSync(join(desk.folder, 'desk.db')).equals(before)).toBe(true);
    });

    it('after the system lost its key gets cache and unsent work back by a login', async () => {
      const keyStore = memoryKeyStore();
      const desk = await world.desk(garage, { keyStore });
      desk.line.cutOff();
      const { id } = await newCustomer(desk, 'Onverzonden');
      await desk.stop();
      keyStore.forget();
      const again = await world.restart(desk);
      expect(again.desk.session()).toMatchObject({ phase: 'signed_out', notice: 'key_lost' });
      again.line.plan = () => null;
      await signIn(again, garage);
      expect((await customerOf(again, id)).lastName).toBe('Onverzonden');
      await untilSettled(again);
      expect(await world.hasCustomer(id)).toBe(true);
      const once = await world.restart(again);
      expect(once.desk.session()).toMatchObject({ phase: 'ready', notice: null });
    });

    it('with nothing that opens its database begins anew at login', async () => {
      const keyStore = memoryKeyStore();
      const desk = await world.desk(garage, { keyStore });
      const { id } = await newCustomer(desk);
      await untilSettled(desk);
      await desk.stop();
      keyStore.forget();
      const keyFile = join(desk.folder, 'desk.key');
      const content = JSON.parse(readFileSync(keyFile, 'utf8')) as { recovery: { data: string } };
      content.recovery.data = Buffer.alloc(32).toString('base64');
      writeFileSync(keyFile, JSON.stringify(content));
      const again = await world.restart(desk);
      await signIn(again, garage);
      await again.until(({ firstSync }) => firstSync === null);
      expect((await customerOf(again, id)).id).toBe(id);
      expect(readdirSync(again.folder).some((name) => name.startsWith('desk.db.unreadable'))).toBe(true);
      const { id: next } = await newCustomer(again);
      await untilSettled(again);
      expect(await world.hasCustomer(next)).toBe(true);
    });

    it.each(['', '{', '{"version":2}'])('with a key file that holds %j says that the key is lost', async (text) => {
      const desk = await world.desk(garage);
      await desk.stop();
      writeFileSync(join(desk.folder, 'desk.key'), text);
      const again = await world.restart(desk);
      expect(again.desk.session().notice).toBe('key_lost');
      await signIn(again, garage);
      await again.until(({ firstSync }) => firstSync === null);
    });
  });
});
