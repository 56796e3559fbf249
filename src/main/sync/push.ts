import { limits } from '../../shared/api/protocol.ts';
import type { CommandResult } from '../../shared/api/push.ts';
import type { Command } from '../../shared/commands/command.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { Db } from '../db/open-database.ts';
import { truncateLog } from '../db/truncate-log.ts';
import { readMeta, writeMeta } from '../repos/meta.ts';
import { getOutboxEntry, isEmptied, listUnanswered, markRefused, renumber } from '../repos/outbox.ts';
import { rebase, rebaseAround } from '../repos/rebase.ts';
import { areThere } from '../repos/rows.ts';
import { type ApiFailure, failure } from './api-caller.ts';
import type { ApiClient } from './api-client.ts';
import { storeResults } from './store-results.ts';
import type { Tokens } from './tokens.ts';

export interface PushDeps {
  readonly db: Db;
  readonly api: ApiClient;
  readonly tokens: Tokens;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly signal: AbortSignal;
  /** Something was erased: copies of it must go too. */
  readonly erased?: (() => void) | undefined;
}

/** Leaves room for the rest of the request. */
const BATCH_BYTES = limits.pushBytes - 8 * 1024;

/** As many commands from the front as fit into one request; always at least one. */
export function takeBatch(commands: readonly Command[]): readonly Command[] {
  let bytes = 0;
  const end = commands.findIndex((command, index) => {
    bytes += Buffer.byteLength(JSON.stringify(command)) + 1;
    return index > 0 && bytes > BATCH_BYTES;
  });
  return end === -1 ? commands : commands.slice(0, end);
}

type Pushed = Result<boolean, ApiFailure>;

/**
 * The numbers of this desk and those that the service knows do not meet: one of the two was restored from a backup.
 * Numbers are used once only, so the desk goes on under a new id. Commands stay, in order and with their own ids: what
 * the service executed before it answers from memory.
 */
async function startOverAsNewDesk({ db, tokens, now, newId }: PushDeps): Promise<Pushed> {
  const moved = await tokens.moveToDesk(newId(), () =>
    // The feed may have confirmed what was lost with the backup under the numbers of those that wait here.
    rebase(db, { today: dutchDay(now()) }, () => {
      const lastSeq = renumber(db, readMeta(db).ackedThrough);
      writeMeta(db, { lastSeq, ackedThrough: 0, confirmedSeq: 0, offeredThrough: lastSeq });
    }),
  );
  // After a pause: a service that never agrees must not be asked without end.
  return moved.ok ? err(failure('trouble')) : moved;
}

/** One command alone is more than the service reads: it is parked, and an empty one goes under its number. */
async function parkUnreadable(deps: PushDeps, { id, seq }: Command): Promise<Pushed> {
  const { db, now } = deps;
  if (getOutboxEntry(db, id)?.state !== 'waiting') return startOverAsNewDesk(deps);
  const scope = { keys: () => new Set<string>(), ended: new Set([seq]) };
  const park = () => markRefused(db, seq, refuse('command_malformed'));
  db.transaction(() => rebaseAround(db, { today: dutchDay(now()) }, scope, park)).immediate();
  return ok(true);
}

async function settleFailure(deps: PushDeps, commands: readonly Command[], error: ApiFailure): Promise<Pushed> {
  const [first] = commands;
  if (error.code === 'sequence_reused' || error.code === 'sequence_gap') return startOverAsNewDesk(deps);
  if ((error.code !== 'too_large' && error.code !== 'malformed_request') || !first) return err(error);
  return commands.length > 1 ? pushBatch(deps, Math.floor(commands.length / 2)) : parkUnreadable(deps, first);
}

/** Whether an answer settles a command that the feed confirmed before, and whose customer left this desk since. */
function isOfNobodyHere(db: Db, results: readonly CommandResult[]): boolean {
  const { confirmedSeq } = readMeta(db);
  return results.some(({ id, seq }) => {
    const customerId = seq <= confirmedSeq ? getOutboxEntry(db, id)?.customerId : null;
    return typeof customerId === 'string' && !areThere(db, [{ entity: 'customer', id: customerId }]);
  });
}

/** `true` when there was something to send. */
async function pushBatch(deps: PushDeps, maxCount: number): Promise<Pushed> {
  const { db, api, tokens, now, signal } = deps;
  const { ackedThrough, offeredThrough } = readMeta(db);
  const commands = takeBatch(listUnanswered(db, ackedThrough, maxCount));
  const last = commands.at(-1);
  if (!last) return ok(false);
  // Before it leaves: whether it arrived may never be known.
  if (last.seq > offeredThrough) writeMeta(db, { offeredThrough: last.seq });
  const answer = await tokens.authorized((token) => api.push(token, { ackedThrough, commands: [...commands] }, signal));
  if (!answer.ok && answer.error.neverLeft && last.seq > offeredThrough) writeMeta(db, { offeredThrough });
  if (signal.aborted) return err(failure('unreachable'));
  if (!answer.ok) return settleFailure(deps, commands, answer.error);
  // From before a loss of access: asked for again, the service answers what may be known now.
  if ((answer.value.access ?? Number.MAX_SAFE_INTEGER) < readMeta(db).access) return err(failure('trouble'));
  const { results } = answer.value;
  const leftBehind = isOfNobodyHere(db, results);
  const stored = storeResults(db, commands, results, now());
  // What these held is gone from the rows; it must leave the log as well.
  if (leftBehind || results.some(({ refusal }) => isEmptied(refusal?.code))) {
    truncateLog(db);
    deps.erased?.();
  }
  if (stored >= commands.length) return ok(true);
  // Stopped at passing trouble: the rest goes when the service is ready for it.
  return err(failure('trouble', answer.value.retryAfter ?? null));
}

/** Sends one batch of unanswered commands. `true` when there was something to send, so that there may be more. */
export function pushOnce(deps: PushDeps): Promise<Pushed> {
  return pushBatch(deps, limits.pushCommands);
}
