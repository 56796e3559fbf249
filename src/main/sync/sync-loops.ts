import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { limits } from '../../shared/api/protocol.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Topic } from '../../shared/ipc/events.ts';
import type { SyncProblem } from '../../shared/ipc/views.ts';
import { databaseTrouble } from '../db/database-trouble.ts';
import type { Db } from '../db/open-database.ts';
import type { ApiClient, ApiFailure } from './api-client.ts';
import { backoffMs } from './backoff.ts';
import { createPause, type Pause } from './pause.ts';
import { pullOnce } from './pull.ts';
import { pushOnce } from './push.ts';
import { createTokens } from './tokens.ts';
import { topicsOf } from './topics.ts';

export interface SyncDeps {
  readonly db: Db;
  readonly api: ApiClient;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly random: () => number;
  /** Rows or outbox changed; the windows ask again for what they show of these. */
  readonly changed: (topics: readonly Topic[]) => void;
  /** Line, problem or next attempt changed. */
  readonly statusChanged: () => void;
  /** Something that is a bug of ours; codes only. */
  readonly report: (event: string, codes: Readonly<Record<string, string>>) => void;
}

export interface LineState {
  readonly online: boolean;
  readonly problem: SyncProblem | null;
  readonly nextAttemptAt: Date | null;
}

export interface SyncLoops {
  start(): void;
  stop(): Promise<void>;
  /** There is a command to send: at once, whatever the pause. */
  nudge(): void;
  /** The network or the computer came back, or a person asks: try now. */
  wake(): void;
  line(): LineState;
}

/** An hour: what needs a person (login, update) is tried again by itself, but not all the time. */
const IDLE_MS = 3_600_000;

function problemOf({ code }: ApiFailure): SyncProblem {
  if (code === 'unreachable') return 'service_unreachable';
  if (code === 'token_invalid') return 'login_required';
  if (code === 'protocol_unsupported') return 'update_required';
  return code === 'desk_revoked' ? 'desk_revoked' : 'service_trouble';
}

function isSameLine(a: LineState, b: LineState): boolean {
  return a.online === b.online && a.problem === b.problem && a.nextAttemptAt === b.nextAttemptAt;
}

/** What a person can be told of an error that was thrown in the middle of a step. */
function problemOfError(error: unknown): SyncProblem {
  const trouble = databaseTrouble(error);
  return trouble === 'disk_full' || trouble === 'disk_read_only' ? trouble : 'service_trouble';
}

const NEEDS_PERSON: readonly SyncProblem[] = ['login_required', 'update_required', 'desk_revoked'];

interface Lane {
  readonly pause: Pause;
  failures: number;
}

/** Sending and fetching, side by side: a long poll never holds up a command. Each has always a next attempt. */
export function createSyncLoops(deps: SyncDeps): SyncLoops {
  const stopping = new AbortController();
  const tokens = createTokens(deps.db, deps.api);
  const shared = { ...deps, tokens, signal: stopping.signal };
  const push: Lane = { pause: createPause(), failures: 0 };
  const pull: Lane = { pause: createPause(), failures: 0 };
  let line: LineState = { online: false, problem: null, nextAttemptAt: null };
  let running: Promise<unknown> = Promise.resolve();

  function setLine(next: LineState): void {
    const changed = !isSameLine(line, next);
    line = next;
    if (changed && !stopping.signal.aborted) deps.statusChanged();
  }

  function pauseAfter(lane: Lane, problem: SyncProblem, retryAfter: number | null): Promise<void> {
    lane.failures += 1;
    const needsPerson = NEEDS_PERSON.includes(problem);
    const ms = needsPerson ? IDLE_MS : backoffMs(lane.failures, retryAfter, deps.random);
    const nextAttemptAt = needsPerson ? null : new Date(deps.now().getTime() + ms);
    setLine({ online: problem !== 'service_unreachable' && line.online, problem, nextAttemptAt });
    return lane.pause.wait(ms);
  }

  /** One step of a lane; the pause that follows a failure is part of it. */
  async function step<T>(lane: Lane, work: () => Promise<Result<T, ApiFailure>>): Promise<T | null> {
    try {
      const done = await work();
      if (stopping.signal.aborted) return null;
      if (done.ok) {
        lane.failures = 0;
        setLine({ online: true, problem: null, nextAttemptAt: null });
        return done.value;
      }
      await pauseAfter(lane, problemOf(done.error), done.error.retryAfter);
    } catch (error) {
      if (stopping.signal.aborted) return null;
      const problem = problemOfError(error);
      deps.report('sync step failed', { problem, error: error instanceof Error ? error.name : 'unknown' });
      await pauseAfter(lane, problem, null);
    }
    return null;
  }

  async function pushForever(): Promise<void> {
    while (!stopping.signal.aborted) {
      const hadCommands = await step(push, () => pushOnce(shared));
      if (hadCommands) deps.changed(['outbox', 'customers', 'passports', 'fleets']);
      if (hadCommands === false && !stopping.signal.aborted) await push.pause.wait(IDLE_MS);
    }
  }

  async function pullForever(): Promise<void> {
    while (!stopping.signal.aborted) {
      const pulled = await step(pull, () => pullOnce(shared, limits.waitSeconds));
      if (pulled) deps.changed([...topicsOf(pulled.changes), 'outbox']);
      // A page blocks for some milliseconds; whoever waits for an answer comes between two pages.
      await yieldToOthers();
    }
  }

  return {
    start: () => {
      running = Promise.all([pushForever(), pullForever()]);
    },
    stop: async () => {
      stopping.abort();
      push.pause.end();
      pull.pause.end();
      await running;
    },
    nudge: () => {
      push.failures = 0;
      push.pause.end();
    },
    wake: () => {
      for (const lane of [push, pull]) {
        lane.failures = 0;
        lane.pause.end();
      }
    },
    line: () => line,
  };
}
