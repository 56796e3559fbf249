import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder } from '../../src/main/session/data-folder.ts';
import { readKeyFile, unlockWithSystem } from '../../src/main/session/key-file.ts';
import { readOutboxBackup } from '../../src/main/session/outbox-backup.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import type { TestGarage } from '../support/central.ts';
import {
  type DeskWorld,
  type LinedDesk,
  newCustomer,
  signIn,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';
import { crashRandom, roundsOf } from './rounds.ts';

const ROUNDS = roundsOf(16);
const PAGE = 4_096;
const UNSENT = 3;

type Random = ReturnType<typeof crashRandom>['random'];
type Spoil = (bytes: Buffer, random: Random) => Buffer;

const pageOf = (bytes: Buffer, random: Random) =>
  random.whole(0, Math.max(0, Math.floor(bytes.length / PAGE) - 1)) * PAGE;

const flipped: Spoil = (bytes, random) => {
  const at = random.whole(0, bytes.length - 1);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random.whole(0, 7)), at);
  return bytes;
};
const truncated: Spoil = (bytes, random) => bytes.subarray(0, random.whole(0, bytes.length - 1));
const zeroed: Spoil = (bytes, random) => {
  const at = pageOf(bytes, random);
  return bytes.fill(0, at, at + PAGE);
};
const swapped: Spoil = (bytes, random) => {
  const [a, b] = [pageOf(bytes, random), pageOf(bytes, random)];
  const first = Buffer.from(bytes.subarray(a, a + PAGE));
  bytes.copy(bytes, a, b, b + PAGE);
  first.copy(bytes, b);
  return bytes;
};

/** Changes a file in place, when it is there and holds something. */
const inFile = (name: string, spoil: Spoil) => (folder: string, random: Random) => {
  const file = join(folder, name);
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  if (bytes.length > 0) writeFileSync(file, spoil(bytes, random));
};
const without = (name: string) => (folder: string) => rmSync(join(folder, name), { force: true });

const KINDS: Readonly<Record<string, (folder: string, random: Random) => void>> = {
  'a flipped bit': inFile('desk.db', flipped),
  'a truncated file': inFile('desk.db', truncated),
  'a zeroed page': inFile('desk.db', zeroed),
  'swapped pages': inFile('desk.db', swapped),
  'no database': without('desk.db'),
  'no log': without('desk.db-wal'),
  'a log with a flipped bit': inFile('desk.db-wal', flipped),
  'a truncated log': inFile('desk.db-wal', truncated),
  'a spoiled copy of the outbox': inFile('desk.outbox', flipped),
  'no key': without('desk.key'),
  'a key that is another': inFile('desk.key', (bytes) => {
    const content = JSON.parse(bytes.toString('utf8')) as { key: string; recovery: { data: string } };
    const other = Buffer.from(content.key, 'base64');
    other.writeUInt8(other.readUInt8(other.length - 1) ^ 1, other.length - 1);
    const recovery = { ...content.recovery, data: Buffer.alloc(32).toString('base64') };
    return Buffer.from(JSON.stringify({ ...content, key: other.toString('base64'), recovery }));
  }),
};
/** After these nothing on the disk opens the copy of the outbox. */
const KEYLESS: readonly string[] = ['no key', 'a key that is another'];

describe('a desk whose files were spoiled', () => {
  let world: DeskWorld;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  function copiedCommands({ folder, keyStore }: LinedDesk): number {
    const { keyFile, outboxBackup } = dataFolder(folder);
    const file = readKeyFile(keyFile);
    const key = file && unlockWithSystem(file, keyStore);
    return (key && readOutboxBackup(outboxBackup, key)?.outbox.length) ?? 0;
  }

  /** The files of a desk as a power cut leaves them, with unsent work in them. */
  async function filesWithUnsentWork(garage: TestGarage) {
    const desk = await world.desk(garage);
    for (let count = 0; count < 12; count += 1) await newCustomer(desk);
    await untilSettled(desk);
    desk.line.cutOff();
    const unsent: string[] = [];
    for (let count = 0; count < UNSENT; count += 1) unsent.push((await newCustomer(desk)).id);
    await expect.poll(() => copiedCommands(desk), { timeout: 30_000 }).toBe(UNSENT);
    const folder = mkdtempSync(join(tmpdir(), 'spoiled-'));
    cpSync(desk.folder, folder, { recursive: true });
    await desk.stop();
    return { folder, keyStore: desk.keyStore, unsent };
  }

  /** Everything a morning at the counter touches. */
  async function work(desk: LinedDesk): Promise<void> {
    await desk.call('home.overview', undefined);
    await desk.call('customers.list', {});
    await desk.call('search.find', { query: 'kla' });
    await desk.call('sync.outbox', undefined);
    await desk.call('sync.now', undefined);
  }

  /** Makes a customer; `null` when that found a page that nothing had read before. */
  async function tryNewCustomer(desk: LinedDesk): Promise<string | null> {
    const made = await desk.call('customers.create', { ...EMPTY_CUSTOMER_DETAILS, lastName: 'Na het ongeluk' });
    if (!made.ok) expect(made.error.code).toBe('database_unreadable');
    return made.ok ? made.value.id : null;
  }

  /** Works and logs in as often as the desk asks for it; answers the customer who could be made in the end. */
  async function untilWorking(desk: LinedDesk, garage: TestGarage): Promise<string> {
    for (let logins = 0; logins <= 3; logins += 1) {
      if (desk.desk.session().phase === 'ready') await work(desk);
      await desk.untilShown(async () => {
        const { firstSync, waiting, problem } = desk.desk.sync();
        if (desk.desk.session().phase !== 'ready' || problem === 'login_required') return true;
        return firstSync === null && waiting === 0;
      });
      const { phase } = desk.desk.session();
      const made = phase === 'ready' && desk.desk.sync().problem === null ? await tryNewCustomer(desk) : null;
      if (made !== null) return made;
      await signIn(desk, garage);
    }
    throw new Error('The desk asks for a login again and again');
  }

  it(`starts and works after each of ${ROUNDS} accidents, with its unsent work or a word about its loss`, async () => {
    const { random, seed } = crashRandom();
    const kinds = Object.keys(KINDS);
    const lost: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const kind = kinds[round % kinds.length] ?? '';
      const what = `round ${round}, ${kind}, CRASH_SEED=${seed}`;
      const garage = await world.garage();
      const { folder, keyStore, unsent } = await filesWithUnsentWork(garage);
      KINDS[kind]?.(folder, random);
      const desk = await world.bareDesk({ folder, keyStore });
      const id = await untilWorking(desk, garage);
      await untilSettled(desk);
      const arrived = await Promise.all(unsent.map((id) => world.hasCustomer(id)));
      const said = desk.desk.session().recovery;
      if (arrived.includes(false)) {
        expect(said, what).toEqual({ outcome: 'lost' });
        lost.push(kind);
      }
      expect(await world.hasCustomer(id), what).toBe(true);
      const { customers } = await desk.get('home.overview', undefined);
      expect(customers, what).toBe(12 + arrived.filter(Boolean).length + 1);
      await world.clear();
    }
    expect(lost.filter((kind) => !KEYLESS.includes(kind))).toEqual([]);
    console.info(
      `Spoiled files: ${ROUNDS} starts, ${lost.length} with loss of unsent work that was said, CRASH_SEED=${seed}`,
    );
  });
});
