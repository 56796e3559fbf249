import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from '../db/tables.ts';
import { createLocalSignals, type GarageSignals } from './garage-signals.ts';

const CHANNEL = 'garage_changed';
const RECONNECT_MS = 2_000;

/** Keeps one connection listening, for as long as `closed` says no. */
class Listener {
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  readonly #url: string;
  readonly #heard: (garageId: string) => void;

  constructor(url: string, heard: (garageId: string) => void) {
    this.#url = url;
    this.#heard = heard;
  }

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url });
    this.#client = client;
    client.on('error', () => this.#startLater());
    client.on('notification', ({ payload }) => payload !== undefined && this.#heard(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch {
      this.#startLater();
    }
  }

  #startLater(): void {
    this.#client?.removeAllListeners('error');
    this.#client?.on('error', () => undefined);
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => void this.start(), RECONNECT_MS).unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }
}

/** Signals over PostgreSQL's LISTEN / NOTIFY, so that a pull at one process hears of a push at another. */
export async function createSharedSignals(db: Db, url: string): Promise<GarageSignals> {
  const local = createLocalSignals();
  const listener = new Listener(url, local.wake);
  await listener.start();
  return {
    ...local,
    wake: (garageId) => {
      local.wake(garageId);
      // A notice that does not go out is made up for by `lookAgainMs`.
      sql`select pg_notify(${CHANNEL}, ${garageId})`.execute(db).catch(() => undefined);
    },
    lookAgainMs: 2_000,
    close: async () => {
      await listener.close();
      await local.close();
    },
  };
}
