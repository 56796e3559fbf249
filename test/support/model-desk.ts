import type { Db } from '../../src/main/db/open-database.ts';
import { writeMeta } from '../../src/main/repos/meta.ts';
import { getRow, rowsOlderThan } from '../../src/main/repos/rows.ts';
import type { DeskContext } from '../../src/main/services/context.ts';
import type { ApiFailure } from '../../src/main/sync/api-caller.ts';
import type { ApiClient } from '../../src/main/sync/api-client.ts';
import { pullOnce } from '../../src/main/sync/pull.ts';
import { pushOnce } from '../../src/main/sync/push.ts';
import type { Tokens } from '../../src/main/sync/tokens.ts';
import { err, ok } from '../../src/shared/domain/result.ts';
import { openMemoryDatabase } from './memory-database.ts';
import type { ModelService } from './model-service.ts';

const NOW = new Date('2026-11-23T09:00:00.000Z');

/** More than any test needs, so that a desk that never rests fails it. */
const MOST_STEPS = 500;

/** How the next call to the service goes wrong. */
export type Fault = 'none' | 'lost' | 'answer lost' | 'doubled';

function failed(code: ApiFailure['code']): { readonly ok: false; readonly error: ApiFailure } {
  return err({ code, retryAfter: null });
}

/** The desk's real database, use cases and sync steps over a service in memory, one step at a time. */
export class ModelDesk {
  readonly db: Db;
  readonly context: DeskContext;
  deskId: string;
  readonly #service: ModelService;
  readonly #newId: () => string;
  readonly #known = new Set<string>();
  #fault: Fault = 'none';
  #pageRows = 3;

  constructor(service: ModelService, newId: () => string) {
    this.#service = service;
    this.#newId = newId;
    this.deskId = newId();
    this.db = openMemoryDatabase();
    const garage = { garageId: newId(), garageName: 'Garage', leaseDays: 30 };
    const staff = { staffId: newId(), staffName: 'Sanne', staffEmail: 'sanne@garage.example' };
    writeMeta(this.db, { deskId: this.deskId, session: { ...garage, ...staff } });
    this.context = { db: this.db, now: () => NOW, newId, atDesk: null, commandAdded: () => undefined };
  }

  #api(): Pick<ApiClient, 'push' | 'changes'> {
    return {
      push: async (_token, { commands }) => {
        if (this.#fault === 'lost') return failed('unreachable');
        if (this.#fault === 'doubled') this.#service.push(this.deskId, commands);
        const results = this.#service.push(this.deskId, commands);
        if (!results) return failed('sequence_gap');
        if (this.#fault === 'answer lost') return failed('unreachable');
        return ok({ lastSeq: results.at(-1)?.seq ?? 0, results: [...results] });
      },
      changes: async (_token, { cursor }) => {
        if (this.#fault === 'lost') return failed('unreachable');
        const page = this.#service.pull(this.deskId, cursor, this.#pageRows);
        if (!page) return failed('cursor_expired');
        return this.#fault === 'answer lost' ? failed('unreachable') : ok(page);
      },
    };
  }

  #deps() {
    const tokens: Tokens = {
      authorized: (call) => call('token'),
      moveToDesk: async (deskId, also) => {
        this.deskId = deskId;
        writeMeta(this.db, { deskId });
        also();
        return ok(null);
      },
    };
    const signal = new AbortController().signal;
    return { db: this.db, api: this.#api() as ApiClient, tokens, now: () => NOW, newId: this.#newId, signal };
  }

  async push(fault: Fault): Promise<boolean> {
    this.#fault = fault;
    const done = await pushOnce(this.#deps());
    return done.ok && done.value;
  }

  async pull(fault: Fault, pageRows: number): Promise<boolean> {
    this.#fault = fault;
    this.#pageRows = pageRows;
    const done = await pullOnce(this.#deps(), 0);
    return done.ok ? done.value.more : fault === 'none';
  }

  /** Sends and reads until there is nothing more. */
  async settle(): Promise<void> {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const pushed = await this.push('none');
      const more = await this.pull('none', 100);
      if (!pushed && !more) return;
    }
    throw new Error('The desk does not come to rest');
  }

  /** Ids of the cars that the service ever told this desk of, up to now. */
  knownCars(): ReadonlySet<string> {
    const told = this.db.prepare('SELECT id FROM vehicle WHERE revision > 0').pluck().all();
    for (const id of told) this.#known.add(String(id));
    return this.#known;
  }

  /** Every row as the desk shows it, by id. */
  rows(): ReadonlyMap<string, unknown> {
    const refs = rowsOlderThan(this.db, Number.MAX_SAFE_INTEGER);
    return new Map(refs.map((ref) => [ref.id, getRow(this.db, ref)]));
  }

  close(): void {
    this.db.close();
  }
}
