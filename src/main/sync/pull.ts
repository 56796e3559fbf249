import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Change, ChangesAnswer } from '../../shared/api/changes.ts';
import { limits } from '../../shared/api/protocol.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { Db } from '../db/open-database.ts';
import { adjust, type Pace } from '../db/pace.ts';
import { truncateLog } from '../db/truncate-log.ts';
import { readMeta } from '../repos/meta.ts';
import { type ApiFailure, failure } from './api-caller.ts';
import type { ApiClient } from './api-client.ts';
import { type AskedAs, applyPage, beginSnapshot, type PageOutcome } from './apply-page.ts';
import type { Tokens } from './tokens.ts';

export interface PullDeps {
  readonly db: Db;
  readonly api: ApiClient;
  readonly tokens: Tokens;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Something was erased: copies of it must go too. */
  readonly erased?: (() => void) | undefined;
  /** Kept from one page to the next; without it every page is asked for when its turn comes. */
  readonly ahead?: PageAhead;
}

/** What goes from one page of a snapshot to the next. */
export interface PageAhead {
  /** The next page, on its way while the one before is applied. */
  next: { readonly asked: AskedAs; readonly answer: Answer; readonly signal: AbortSignal } | null;
  /** Rows of a snapshot to ask for: a page is one transaction, in which nobody else gets an answer. */
  readonly rows: Pace;
  /** The same for changes that come later: over commands that wait, each takes longer. */
  readonly changes: Pace;
  /**
   * Changes after which the log is written back, in a turn of its own. Pages touch the same leaves of the indexes again
   * and again: after every page it would take half of all the time.
   */
  readonly changesToWriteBack: Pace;
  /** Changes applied since the log was last written back. */
  unwritten: number;
}

/** Begins carefully: how fast this computer is shows with the first pages. */
export function newPageAhead(): PageAhead {
  return {
    next: null,
    rows: { amount: 250, least: 200, most: limits.pageRows, aimMs: 18 },
    changes: { amount: limits.pageRows, least: 50, most: limits.pageRows, aimMs: 18 },
    changesToWriteBack: { amount: 1_000, least: 1_000, most: 8_000, aimMs: 24 },
    unwritten: 0,
  };
}

/** What one page of the feed brought. */
export interface Pulled {
  readonly changes: readonly Change[];
  readonly more: boolean;
  /** Something worth an answer: a poll that waited and brought none must not be repeated at once. */
  readonly news: boolean;
  /** Something is gone for good; what was typed about it went along. */
  readonly erased: boolean;
}

type Answer = Promise<Result<ChangesAnswer, ApiFailure>>;

/** The place in the feed is no longer known: everything once more. A second time in a row waits as any failure does. */
function startAgain(db: Db, expired: ApiFailure): Result<Pulled, ApiFailure> {
  const again = readMeta(db).snapshot !== null;
  db.transaction(() => beginSnapshot(db)).immediate();
  return again ? err({ ...expired, code: 'trouble' }) : ok({ changes: [], more: true, news: true, erased: false });
}

async function tidyLog({ db, ahead, erased }: PullDeps, outcome: PageOutcome, page: ChangesAnswer): Promise<void> {
  if (outcome === 'erased') {
    truncateLog(db);
    erased?.();
  }
  if (!ahead) return;
  ahead.unwritten += page.changes.length;
  if (ahead.unwritten < ahead.changesToWriteBack.amount) return;
  await yieldToOthers();
  const begun = performance.now();
  db.pragma('wal_checkpoint(PASSIVE)');
  adjust(ahead.changesToWriteBack, ahead.unwritten, performance.now() - begun);
  ahead.unwritten = 0;
}

function ask({ db, api, tokens, signal, ahead }: PullDeps, { cursor }: AskedAs, wait: number): Answer {
  const { confirmedSeq, snapshot, hasData } = readMeta(db);
  const pace = snapshot !== null || !hasData ? ahead?.rows : ahead?.changes;
  const query = { cursor, wait, confirmed: confirmedSeq, limit: pace?.amount ?? limits.pageRows };
  return tokens.authorized((token) => api.changes(token, query, signal));
}

/** The page that is on its way already, when it is the one wanted. */
function takeAhead(ahead: PageAhead | undefined, { cursor, deskId }: AskedAs): Answer | null {
  const next = ahead?.next;
  if (!ahead || !next) return null;
  ahead.next = null;
  return next.asked.cursor === cursor && next.asked.deskId === deskId && !next.signal.aborted ? next.answer : null;
}

/** Asks for the next page of the feed, waiting up to `waitSeconds` for news, and applies it. */
export async function pullOnce(deps: PullDeps, waitSeconds: number): Promise<Result<Pulled, ApiFailure>> {
  const { db, now, signal, ahead } = deps;
  const { cursor, deskId, snapshot, hasData, confirmedSeq } = readMeta(db);
  const asked = { cursor, deskId };
  const wait = snapshot !== null || !hasData ? 0 : waitSeconds;
  const answer = await (takeAhead(ahead, asked) ?? ask(deps, asked, wait));
  if (signal.aborted) return err(failure('unreachable'));
  if (!answer.ok) return answer.error.code === 'cursor_expired' ? startAgain(db, answer.error) : answer;
  const page = answer.value;
  if (ahead && page.snapshot && page.more) {
    const next = { cursor: page.cursor, deskId };
    ahead.next = { asked: next, answer: ask(deps, next, 0), signal };
    // The request leaves in later turns; applying the page leaves no room for them.
    await yieldToOthers();
    await yieldToOthers();
  }
  const begun = performance.now();
  const outcome = applyPage(db, page, asked, now());
  if (ahead) adjust(page.snapshot ? ahead.rows : ahead.changes, page.changes.length, performance.now() - begun);
  // Asked for again after a pause: a service that went back in time must not be asked without end.
  if (outcome === 'stale') return err(failure('trouble'));
  await tidyLog(deps, outcome, page);
  const news = wait === 0 || page.changes.length > 0 || page.more || page.confirmedSeq > confirmedSeq;
  return ok({ changes: page.changes, more: page.more, news, erased: outcome === 'erased' });
}
