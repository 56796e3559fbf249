import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Context, Log } from './context.ts';
import { migrate } from './db/migrate.ts';
import { type OpenDatabase, openEmbedded, openServer } from './db/open-database.ts';
import type { Db } from './db/tables.ts';
import { createLocalSignals, type GarageSignals } from './feed/garage-signals.ts';
import { createSharedSignals } from './feed/shared-signals.ts';
import { createApp } from './http/app.ts';
import { jobsOf } from './jobs/jobs.ts';
import { Schedule } from './jobs/schedule.ts';
import { releaseClaims } from './mail/mail-queue.ts';
import { Outbox } from './mail/outbox.ts';
import { createFolderTransport, createSmtpTransport, type MailTransport } from './mail/transport.ts';
import { createRdwSource, RDW_URL } from './registry/rdw-source.ts';
import { recordedSource } from './registry/recorded-source.ts';
import type { RegistrySource } from './registry/registry-source.ts';
import { runSeed } from './seed/run-seed.ts';
import type { SeedPlan } from './seed/seed-plan.ts';

export interface CentralOptions {
  /** Folder for the embedded database and mail files. */
  readonly dataFolder: string;
  /** 0 (the default) takes any free port of the loopback interface. */
  readonly port?: number | undefined;
  /** Origin under which people reach the pages: a proxy on this computer stands there. Without it, this service itself. */
  readonly publicUrl?: string | undefined;
  /** Whether jobs begin by themselves, as they do unless told otherwise; else `schedule.runDue()` runs them. */
  readonly startsJobs?: boolean | undefined;
  readonly databaseUrl?: string | undefined;
  readonly smtpUrl?: string | undefined;
  readonly seed?: SeedPlan | undefined;
  /** Who answers as the open data of RDW; RDW itself by default, and recorded answers for the demo garage. */
  readonly rdwUrl?: string | undefined;
  /** Login attempts a minute for one network address and e-mail address; 20 by default. */
  readonly loginAttempts?: number | undefined;
  /** An open database to use instead; it is migrated, and closed with the service. */
  readonly database?: OpenDatabase | undefined;
  readonly mailTransport?: MailTransport | undefined;
  readonly now?: (() => Date) | undefined;
  readonly log?: Log | undefined;
}

/** A running service. */
export interface Central {
  readonly url: string;
  readonly db: Db;
  readonly outbox: Outbox;
  readonly signals: GarageSignals;
  readonly schedule: Schedule;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const DEFAULT_LOGIN_ATTEMPTS = 20;

async function openDatabase(options: CentralOptions): Promise<OpenDatabase> {
  if (options.database) return options.database;
  return options.databaseUrl ? openServer(options.databaseUrl) : openEmbedded(join(options.dataFolder, 'database'));
}

function createTransport(options: CentralOptions): MailTransport {
  if (options.mailTransport) return options.mailTransport;
  return options.smtpUrl
    ? createSmtpTransport(options.smtpUrl)
    : createFolderTransport(join(options.dataFolder, 'mail'));
}

function chooseRegistry({ rdwUrl, seed }: CentralOptions): RegistrySource {
  if (rdwUrl === undefined && seed?.kind === 'demo') return recordedSource;
  return createRdwSource(rdwUrl ?? RDW_URL);
}

async function prepare(database: OpenDatabase, options: CentralOptions, now: () => Date): Promise<void> {
  await migrate(database.db);
  if (options.seed) await runSeed(database.db, options.seed, now());
  // With a server, another process may be sending these right now.
  if (database.sharedUrl === null) await releaseClaims(database.db, now());
}

/** Fails early when the port is taken: before a database is made that nobody will use. */
async function checkPort(port: number): Promise<void> {
  const probe = createServer().listen(port, HOST);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

/** Builds the whole service and starts it. Mail left over from before goes out at once, and jobs that are due begin. */
export async function createCentral(options: CentralOptions): Promise<Central> {
  const now = options.now ?? (() => new Date());
  const log = options.log ?? (() => undefined);
  await checkPort(options.port ?? 0);
  const database = await openDatabase(options);
  const { db } = database;
  await prepare(database, options, now);
  const signals =
    database.sharedUrl === null ? createLocalSignals() : await createSharedSignals(db, database.sharedUrl);
  let url = '';
  const origin = () => options.publicUrl ?? url;
  const links = () => ({ serviceUrl: origin(), portalUrl: `${origin()}/login` });
  const outbox = new Outbox({ db, transport: createTransport(options), links, now, log });
  const context: Context = { db, now, signals, outbox, registry: chooseRegistry(options), log };
  const app = await createApp(context, {
    loginAttempts: options.loginAttempts ?? DEFAULT_LOGIN_ATTEMPTS,
    behindProxy: options.publicUrl !== undefined,
  });
  url = await app.listen({ host: HOST, port: options.port ?? 0 });
  outbox.kick();
  const schedule = new Schedule({ jobs: jobsOf(context), now, log });
  if (options.startsJobs ?? true) schedule.start();
  const close = async () => {
    await schedule.close();
    await app.close();
    await outbox.close();
    await signals.close();
    await database.close();
  };
  return { url, db, outbox, signals, schedule, close };
}
