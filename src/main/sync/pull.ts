import type { Change } from '../../shared/api/changes.ts';
import { limits } from '../../shared/api/protocol.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Db } from '../db/open-database.ts';
import { readMeta } from '../repos/meta.ts';
import type { ApiClient, ApiFailure, PullQuery } from './api-client.ts';
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

function query(db: Db, waitSeconds: number): PullQuery {
  const { cursor, confirmedSeq, snapshot, hasData } = readMeta(db);
  const wait = snapshot !== null || !hasData ? 0 : waitSeconds;
  return { cursor, wait, confirmed: confirmedSeq, limit: limits.pageRows };
}

/** Asks for the next page of the feed, waiting up to `waitSeconds` for news, and applies it. */
export async function pullOnce(deps: PullDeps, waitSeconds: number): Promise<Result<Pulled, ApiFailure>> {
  const { db, api, tokens, now, signal } = deps;
  const asked = query(db, waitSeconds);
  const answer = await tokens.authorized((token) => api.changes(token, asked, signal));
  if (!answer.ok) {
    if (answer.error.code !== 'cursor_expired') return answer;
    db.transaction(() => beginSnapshot(db)).immediate();
    return ok({ changes: [], more: true });
  }
  const outcome = applyPage(db, answer.value, asked.cursor, now());
  if (outcome === 'stale') return ok({ changes: [], more: true });
  if (answer.value.changes.some((change) => change.op === 'revoke')) truncateLog(db);
  return ok({ changes: answer.value.changes, more: answer.value.more });
}
