import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../src/central/context.ts';
import { type Central, type CentralOptions, createCentral } from '../../src/central/create-central.ts';
import { openEmbedded, openServer } from '../../src/central/db/open-database.ts';
import { seedGarage } from '../../src/central/seed/seed-garage.ts';
import { emptyCluster } from './empty-cluster.ts';
import { startPostgres } from './postgres.ts';

/** A clock that stands still until a test moves it. */
export class TestClock {
  #now = new Date('2026-11-23T09:00:00.000Z');
  readonly now = () => this.#now;

  pass(seconds: number): void {
    this.#now = new Date(this.#now.getTime() + seconds * 1000);
  }
}

/** The service in this process, with a clock and a folder of its own. */
export interface TestCentral extends Central {
  readonly clock: TestClock;
  readonly folder: string;
  /** What it wrote to its log. */
  readonly logged: readonly string[];
  readonly log: Log;
}

export interface TestGarage {
  readonly garageId: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly email: string;
  readonly password: string;
}

/** Where the contract must hold alike: embedded, and on a server with many connections. */
export type DatabaseName = 'PGlite' | 'PostgreSQL';
export const DATABASES: readonly DatabaseName[] = ['PGlite', 'PostgreSQL'];

async function openDatabase(name: DatabaseName) {
  if (name === 'PGlite') return openEmbedded(null, await emptyCluster());
  const server = await startPostgres();
  const database = await openServer(server.url);
  const close = async () => {
    await database.close();
    await server.stop();
  };
  return { ...database, close };
}

/** Starts the service on an empty database; its jobs run when a test asks for them. */
export async function startTestCentral(
  name: DatabaseName,
  options: Partial<CentralOptions> = {},
): Promise<TestCentral> {
  const clock = new TestClock();
  const folder = await mkdtemp(join(tmpdir(), 'central-'));
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const database = options.database ?? (await openDatabase(name));
  const central = await createCentral({
    dataFolder: folder,
    now: clock.now,
    loginAttempts: 1_000,
    log,
    // A test that counts must not have its mails made by a timer beside it.
    startsJobs: false,
    ...options,
    database,
  });
  const close = async () => {
    await central.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...central, clock, folder, logged, log, close };
}

/** Of every garage. */
export const TEST_PASSWORD = 'test-wachtwoord';

let garages = 0;

/** Makes a garage of its own for one test, so that tests share a service and nothing else. */
export async function newGarage(central: TestCentral): Promise<TestGarage> {
  garages += 1;
  const staff = { name: 'Sanne de Boer', email: `balie${garages}@garage.example`, password: TEST_PASSWORD };
  // Not for people: hashing must not be what a test run spends its time on.
  const passwordCost = { N: 1_024, r: 8, p: 1 };
  const ids = await seedGarage(central.db, { name: `Garage ${garages}`, staff, passwordCost });
  return { ...ids, staffName: staff.name, email: staff.email, password: staff.password };
}
