import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Central, createCentral } from '../../../src/central/create-central.ts';
import { type OpenDatabase, openEmbedded } from '../../../src/central/db/open-database.ts';
import type { MailTransport } from '../../../src/central/mail/transport.ts';
import { newGarage, type TestCentral, TestClock, type TestGarage } from '../../support/central.ts';
import { emptyCluster } from '../../support/empty-cluster.ts';

/** What makes a command fail inside the service, however often it comes. */
export const POISON = 'vergif';

/** Nothing can be written about customers and passports while there is trouble, and never anything with poison. */
const TROUBLE = [
  `create function sim_trouble() returns trigger language plpgsql as $$ begin
    if current_setting('sim.trouble', true) = 'on' then raise exception 'trouble' using errcode = '53100'; end if;
    if to_jsonb(new) ->> 'notes' = '${POISON}' then raise exception 'poison'; end if;
    return new;
  end $$`,
  ...['customers', 'passports'].map(
    (table) =>
      `create trigger sim_trouble before insert or update on ${table} for each row execute function sim_trouble()`,
  ),
];

/** The service is killed at one of its writes: what was committed before stays, and nothing more is. */
const DEATH = [
  `create function sim_death() returns trigger language plpgsql as $$ declare
    writes_left integer := nullif(current_setting('sim.writes_left', true), '')::integer; begin
    if writes_left = 0 then raise exception 'killed' using errcode = '57P01'; end if;
    if writes_left is not null then perform set_config('sim.writes_left', (writes_left - 1)::text, false); end if;
    return new;
  end $$`,
  ...[
    'desks',
    'garages',
    'customers',
    'vehicles',
    'fleets',
    'passports',
    'feed',
    'desk_commands',
    'command_results',
  ].map(
    (table) => `create trigger sim_death before insert or update on ${table} for each row execute function sim_death()`,
  ),
];

const silentMail: MailTransport = { send: async () => undefined, close: () => undefined };

/** The service, which may end and start again on its data. One for all histories: each has garages of its own. */
export class Service {
  clock = new TestClock();
  readonly logged: string[] = [];
  readonly #log = (line: string) => void this.logged.push(line);
  readonly #folder: string;
  readonly #database: OpenDatabase;
  #central: Central | null = null;

  private constructor(folder: string, database: OpenDatabase) {
    this.#folder = folder;
    this.#database = database;
  }

  static async start(): Promise<Service> {
    const service = new Service(
      await mkdtemp(join(tmpdir(), 'central-')),
      await openEmbedded(null, await emptyCluster()),
    );
    await service.#begin();
    for (const statement of [...TROUBLE, ...DEATH]) await sql.raw(statement).execute(service.#database.db);
    return service;
  }

  /** Does something while the database has trouble that passes. */
  async inTrouble(work: () => Promise<void>): Promise<void> {
    const { db } = this.#database;
    await sql.raw("set sim.trouble = 'on'").execute(db);
    await work();
    await sql.raw("set sim.trouble = 'off'").execute(db);
  }

  /** Kills the service in the middle of some work, when it has written so many rows, or at its end; then it starts again. */
  async killWithin(work: () => Promise<unknown>, writes: number): Promise<void> {
    const { db } = this.#database;
    await sql.raw(`set sim.writes_left = '${writes}'`).execute(db);
    await work();
    await sql.raw("set sim.writes_left = ''").execute(db);
    await this.restart();
  }

  async #begin(): Promise<void> {
    const { db, sharedUrl } = this.#database;
    this.#central = await createCentral({
      dataFolder: this.#folder,
      // Its data stay when the service ends.
      database: { db, sharedUrl, close: async () => undefined },
      mailTransport: silentMail,
      loginAttempts: 1_000_000,
      now: () => this.clock.now(),
      log: this.#log,
    });
  }

  get central(): TestCentral {
    if (!this.#central) throw new Error('The service does not run');
    const { clock, logged } = this;
    return { ...this.#central, clock, folder: this.#folder, logged, log: this.#log };
  }

  get url(): string {
    return this.#central?.url ?? 'http://127.0.0.1:9';
  }

  /** Every history begins at the same moment. */
  beginHistory(): void {
    this.clock = new TestClock();
  }

  garage(): Promise<TestGarage> {
    return newGarage(this.central);
  }

  async restart(): Promise<void> {
    await this.#central?.close();
    await this.#begin();
  }

  async close(): Promise<void> {
    await this.#central?.close();
    await this.#database.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
