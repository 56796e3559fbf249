import type { Change } from '../../shared/api/changes.ts';
import { limits } from '../../shared/api/protocol.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { Db } from '../db/open-database.ts';
import { readMeta } from '../repos/meta.ts';
import { type ApiClient, type ApiFailure, failure } from './api-client.ts';
import { applyPage, beginSnapshot } from './apply-page.ts';
import { truncateLog } from './erase-vehicle.ts';
import type { Tokens } from './tokens.ts';

export interface PullDeps {
  readonly db: Db;
  readonly api: ApiClient;
  readonly tokens: Tokens;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** What one page of the feed brought. */
export interface Pulled {
  readonly changes: readonly Change[];
  readonly more: boolean;
}

/** The place in the feed is no longer known: everything once more. A second time in a row waits as any failure does. */
function startAgain(db: Db, expired: ApiFailure): Result<Pulled, ApiFailure> {
  const again = readMeta(db).snapshot !== null;
  db.transaction(() => beginSnapshot(db)).immediate();
  return again ? err({ ...expired, code: 'trouble' }) : ok({ changes: [], more: true });
}

/** Asks for the next page of the feed, waiting up to `waitSeconds` for news, and applies it. */
export async function pullOnce(deps: PullDeps, waitSeconds: number): Promise<Result<Pulled, ApiFailure>> {
  const { db, api, tokens, now, signal } = deps;
  const { cursor, deskId, confirmedSeq, snapshot, hasData } = readMeta(db);
  const wait = snapshot !== null || !hasData ? 0 : waitSeconds;
  const query = { cursor, wait, confirmed: confirmedSeq, limit: limits.pageRows };
  const answer = await tokens.authorized((token) => api.changes(token, query, signal));
  if (signal.aborted) return err(failure('unreachable'));
  if (!answer.ok) return answer.error.code === 'cursor_expired' ? startAgain(db, answer.error) : answer;
  const { changes, more } = answer.value;
  // Asked for again after a pause: a service that went back in time must not be asked without end.
  const outcome = applyPage(db, answer.value, { cursor, deskId }, now());
  if (outcome === 'stale') return err(failure('trouble'));
  if (outcome === 'erased') truncateLog(db);
  return ok({ changes, more });
}
