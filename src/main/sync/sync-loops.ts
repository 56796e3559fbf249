import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { limits } from '../../shared/api/protocol.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Topic } from '../../shared/ipc/events.ts';
import type { Db } from '../db/open-database.ts';
import { truncateLog } from '../db/truncate-log.ts';
import type { ApiResult } from './api-caller.ts';
import type { ApiClient } from './api-client.ts';
import { Lanes, type LanesDeps } from './lanes.ts';
import type { LineState } from './line.ts';
import { newPageAhead, type Pulled, pullOnce } from './pull.ts';
import { pushOnce } from './push.ts';
import { createTeller } from './tell-audit.ts';
import { createTokens } from './tokens.ts';
import { topicsOf } from './topics.ts';

export interface SyncDeps extends LanesDeps {
  readonly db: Db;
  readonly api: ApiClient;
  readonly newId: () => string;
  /** Rows or outbox changed; the windows ask again for what they show of these. */
  readonly changed: (topics: readonly Topic[]) => void;
  /** Something was erased: copies of it must go too. */
  readonly erased: () => void;
}

export interface SyncLoops {
  start(): void;
  stop(): Promise<void>;
  /** There is a command to send: at once, whatever the pause. */
  nudge(): void;
  /** The network or the computer came back, or a person asks: try now. */
  wake(): void;
  line(): LineState;
  /** A call for a person who waits: once, with the desk's token. */
  ask<T>(call: (token: string, signal: AbortSignal) => ApiResult<T>): ApiResult<T>;
}

/** An answer to a long poll that brings nothing and took less than this had not waited for news. */
const QUICK_MS = 500;
const REST_MS = 1_000;

/** Sending and fetching, side by side: a long poll never holds up a command. Each has always a next attempt. */
export function createSyncLoops(deps: SyncDeps): SyncLoops {
  const stopping = new AbortController();
  const tokens = createTokens(deps.db, deps.api, stopping.signal);
  const lanes = new Lanes({ ...deps, statusChanged: () => stopping.signal.aborted || deps.statusChanged() });
  const { push, pull } = lanes;
  const teller = createTeller({ ...deps, tokens, signal: stopping.signal });
  const ahead = newPageAhead();
  let polling = new AbortController();
  let running: Promise<unknown> = Promise.resolve();

  async function pushForever(): Promise<void> {
    const { signal } = stopping;
    while (!signal.aborted) {
      const hadCommands = await lanes.step(push, signal, () => pushOnce({ ...deps, tokens, signal }));
      if (hadCommands) {
        lanes.reached(push);
        teller.contact();
        deps.changed(['outbox', 'customers', 'passports', 'fleets']);
      }
      if (hadCommands === false) await lanes.idle(push);
    }
  }

  /** A service or proxy that answers a long poll at once with nothing must not be asked without end. */
  async function restAfter(pulled: Pulled, tookMs: number): Promise<void> {
    if (!pulled.news && tookMs < QUICK_MS && !stopping.signal.aborted) await pull.pause.wait(REST_MS);
  }

  async function pullForever(): Promise<void> {
    // What was erased when the power went may still be in the log.
    await lanes.step(pull, stopping.signal, async () => ok(truncateLog(deps.db)));
    while (!stopping.signal.aborted) {
      const begun = performance.now();
      polling = new AbortController();
      const signal = AbortSignal.any([stopping.signal, polling.signal]);
      const pulled = await lanes.step(pull, signal, () =>
        pullOnce({ ...deps, tokens, signal, ahead }, limits.waitSeconds),
      );
      if (pulled) {
        lanes.reached(pull);
        teller.contact();
        deps.changed([...topicsOf(pulled.changes), 'outbox', ...(pulled.erased ? (['drafts'] as const) : [])]);
        await restAfter(pulled, performance.now() - begun);
      }
      // A page blocks for some milliseconds; whoever waits for an answer comes between two pages.
      await yieldToOthers();
    }
  }

  return {
    start: () => {
      running = Promise.all([pushForever(), pullForever(), teller.run()]);
    },
    stop: async () => {
      stopping.abort();
      push.hurry();
      pull.hurry();
      teller.hurry();
      await running;
    },
    nudge: () => push.hurry(),
    wake: () => {
      push.hurry();
      pull.hurry();
      teller.hurry();
      // A poll that was under way while the computer slept waits for an answer that will never come.
      polling.abort();
    },
    line: () => lanes.line,
    ask: (call) => tokens.authorized((token) => call(token, stopping.signal)),
  };
}
