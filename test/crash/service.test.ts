import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { SeededRandom } from '../../src/central/seed/random.ts';
import { DEMO_LOGIN } from '../../src/central/seed/run-seed.ts';
import { readMeta } from '../../src/main/repos/meta.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { type CentralProcess, startCentralProcess } from '../support/central-process.ts';
import { databaseOf } from '../support/desk-world.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { removeFolder, startTestDesk, type TestDesk } from '../support/test-desk.ts';
import { crashRandom, moment, roundsOf } from './rounds.ts';

const ROUNDS = roundsOf(4);
const DESKS = 3;
const LONGEST_QUEUE = 50;
/** How often it is killed at any moment from its start on; else when it has executed some commands, in the middle of more. */
const AT_ANY_MOMENT = 0.2;
const LONGEST_MS = 400;
const MOST_EXECUTED = 12;
const MOST_MS_AT_WORK = 30;

const folders: string[] = [];
const desks: TestDesk[] = [];
let central: CentralProcess | undefined;
let postgres: TestPostgres | undefined;

afterEach(async () => {
  await Promise.all(desks.splice(0).map((desk) => desk.stop()));
  await central?.kill();
  await postgres?.stop();
  postgres = undefined;
  for (const folder of folders.splice(0)) removeFolder(folder);
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  folders.push(folder);
  return folder;
}

/** Goes on creating customers until told to stop; answers their ids. */
function keepBusy(desk: TestDesk) {
  const created: string[] = [];
  let busy = true;
  const run = async () => {
    while (busy) {
      const lastName = `Klant ${created.length}`;
      const { id } = await desk.get('customers.create', { ...EMPTY_CUSTOMER_DETAILS, lastName });
      created.push(id);
      // Whoever sends and fetches gets a turn, and a queue that the service cannot keep up with would show nothing more.
      await moment(random.whole(5, 40));
      while (busy && desk.desk.sync().waiting > LONGEST_QUEUE) await moment(20);
    }
  };
  const { random } = crashRandom();
  const done = run();
  return {
    created,
    stop: async () => {
      busy = false;
      await done;
    },
  };
}

/** Commands of all desks that the service has answered. */
const executed = () => desks.reduce((sum, desk) => sum + readMeta(databaseOf(desk)).ackedThrough, 0);

/** The moment of the next kill. */
async function momentOfKill(random: SeededRandom): Promise<void> {
  if (random.chance(AT_ANY_MOMENT)) return moment(random.whole(0, LONGEST_MS));
  const enough = executed() + random.whole(1, MOST_EXECUTED);
  await Promise.race(desks.map((desk) => desk.until(() => executed() >= enough)));
  await moment(random.whole(0, MOST_MS_AT_WORK));
}

type Row = readonly [id: string, lastName: string, revision: number];

const customersAt = (desk: TestDesk) =>
  databaseOf(desk).prepare('SELECT id, last_name, revision FROM customer ORDER BY id').raw().all() as Row[];

async function newDesk(url: string): Promise<TestDesk> {
  const folder = newFolder();
  const desk = startTestDesk({ apiUrl: url, folder, random: () => 0 });
  desks.push(desk);
  await desk.get('session.login', { email: DEMO_LOGIN.email, password: DEMO_LOGIN.password });
  await desk.until(({ firstSync }) => firstSync === null);
  return desk;
}

describe.each(['PGlite', 'PostgreSQL'] as const)('the service on %s', (database) => {
  it(`is killed under load ${ROUNDS} times, and every command has been carried out once`, async () => {
    const { random, seed } = crashRandom();
    const dataFolder = newFolder();
    if (database === 'PostgreSQL') postgres = await startPostgres();
    const env = postgres ? { DATABASE_URL: postgres.url } : {};
    const start = async (port: number) => startCentralProcess({ dataFolder, seed: 'empty', port, env });
    central = await start(0);
    const { port, url } = central;
    for (let count = 0; count < DESKS; count += 1) await newDesk(url);
    const work = desks.map(keepBusy);
    for (let round = 1; round <= ROUNDS; round += 1) {
      await momentOfKill(random);
      await central.kill();
      central = await start(port);
      for (const desk of desks) await desk.get('sync.now', undefined);
    }
    const answered = executed();
    await Promise.all(work.map((busy) => busy.stop()));
    for (const desk of desks) {
      await desk.get('sync.now', undefined);
      await desk.until(({ waiting }) => waiting === 0);
    }
    const fresh = await newDesk(url);
    const expected = customersAt(fresh);
    const all = work.flatMap(({ created }) => created);
    const found = new Set(expected.map(([id]) => id));
    const what = `CRASH_SEED=${seed}`;
    expect(
      all.filter((id) => !found.has(id)),
      what,
    ).toEqual([]);
    expect(expected, what).toHaveLength(all.length);
    for (const desk of desks.slice(0, DESKS)) {
      await desk.untilShown(async () => customersAt(desk).length >= expected.length);
      expect(customersAt(desk), what).toEqual(expected);
      expect(await desk.get('sync.outbox', undefined), what).toEqual([]);
    }
    // Each change is one revision: none is missing and none was made twice.
    const revisions = expected.map(([, , revision]) => revision).toSorted((a, b) => a - b);
    expect(revisions, what).toEqual(all.map((_id, index) => (revisions[0] ?? 0) + index));
    console.info(
      `Crash of the service on ${database}: ${ROUNDS} kills, ${all.length} commands, ${answered} of them between kills, ${what}`,
    );
  });
});
