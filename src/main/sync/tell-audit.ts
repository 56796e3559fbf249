import { limits } from '../../shared/api/protocol.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { databaseTrouble } from '../db/database-trouble.ts';
import type { Db } from '../db/open-database.ts';
import { listUntold, lookSpan, markTold } from '../repos/audit-lines.ts';
import { type ApiFailure, failure } from './api-caller.ts';
import type { ApiClient } from './api-client.ts';
import { backoffMs } from './backoff.ts';
import { IDLE_MS, Lane, type LanesDeps } from './lanes.ts';
import { problemOf, waitsForPerson } from './line.ts';
import type { Tokens } from './tokens.ts';

interface TellDeps extends Pick<LanesDeps, 'now' | 'random' | 'newPause' | 'report' | 'unreadable'> {
  readonly db: Db;
  readonly api: ApiClient;
  readonly tokens: Tokens;
  readonly signal: AbortSignal;
}

/** Tells the service what people looked at. Nothing of the sync waits for it, and nothing of it shows in the state of the line. */
export interface Teller {
  run(): Promise<void>;
  /** The service answered something: now is a good moment, unless telling failed just before. */
  contact(): void;
  /** Tries at once, whatever the pause. */
  hurry(): void;
}

/** What the service does not take as it is: less of it at a time. */
const REFUSED: readonly ApiFailure['code'][] = ['too_large', 'malformed_request'];

/** Tells some of what the service does not know yet. `true` when there was something to tell, so that there may be more. */
async function tellOnce(deps: TellDeps, most: number): Promise<Result<boolean, ApiFailure>> {
  const { db, api, tokens, now, signal } = deps;
  const lines = listUntold(db, most);
  if (lines.length === 0) return ok(false);
  const answer = await tokens.authorized((token) => api.tellAudit(token, lines, signal));
  if (signal.aborted) return err(failure('unreachable'));
  const refused = !answer.ok && REFUSED.includes(answer.error.code);
  if (refused && lines.length > 1) return tellOnce(deps, Math.floor(lines.length / 2));
  // No line is too large by itself: something on the way says so, and later perhaps no more.
  if (!answer.ok && answer.error.code !== 'malformed_request') return answer;
  if (!answer.ok) deps.report('line of the audit dropped', { code: answer.error.code });
  const ids = lines.map(({ id }) => id);
  markTold(db, ids, lookSpan(now()));
  return ok(true);
}

export function createTeller(deps: TellDeps): Teller {
  const lane = new Lane(deps.newPause);

  async function attempt(): Promise<Result<boolean, ApiFailure>> {
    try {
      return await tellOnce(deps, limits.auditLines);
    } catch (error) {
      if (databaseTrouble(error) === 'database_unreadable') deps.unreadable();
      deps.report('audit not told', { error: error instanceof Error ? error.name : 'unknown' });
      return err(failure('trouble'));
    }
  }

  function pauseAfter(error: ApiFailure): Promise<void> {
    lane.failures += 1;
    const waits = waitsForPerson(problemOf(error));
    return lane.pause.wait(waits ? IDLE_MS : backoffMs(lane.failures, error.retryAfter, deps.random));
  }

  return {
    run: async () => {
      // The first contact with the service begins it.
      await lane.pause.wait(IDLE_MS);
      while (!deps.signal.aborted) {
        const told = await attempt();
        if (deps.signal.aborted) return;
        if (!told.ok) await pauseAfter(told.error);
        else lane.failures = 0;
        if (told.ok && !told.value) await lane.pause.wait(IDLE_MS);
      }
    },
    contact: () => {
      if (lane.failures === 0) lane.pause.end();
    },
    hurry: () => lane.hurry(),
  };
}
