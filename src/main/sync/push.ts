import { limits } from '../../shared/api/protocol.ts';
import type { Command } from '../../shared/commands/command.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { Db } from '../db/open-database.ts';
import { readMeta, writeMeta } from '../repos/meta.ts';
import { listWaiting, renumber } from '../repos/outbox.ts';
import type { ApiClient, ApiFailure } from './api-client.ts';
import { storeResults } from './store-results.ts';
import type { Tokens } from './tokens.ts';

export interface PushDeps {
  readonly db: Db;
  readonly api: ApiClient;
  readonly tokens: Tokens;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly signal: AbortSignal;
}

/** Leaves room for the rest of the request. */
const BATCH_BYTES = limits.pushBytes - 8 * 1024;

/** As many commands from the front as fit into one request; always at least one. */
export function takeBatch(commands: readonly Command[], maxCount: number): readonly Command[] {
  let bytes = 0;
  const end = commands.findIndex((command, index) => {
    bytes += Buffer.byteLength(JSON.stringify(command)) + 1;
    return index > 0 && (index >= maxCount || bytes > BATCH_BYTES);
  });
  return end === -1 ? commands : commands.slice(0, end);
}

/** A backup was restored: numbers go on being used once only, under a new desk id. Commands stay, in order. */
async function startOverAsNewDesk({ db, tokens, newId }: PushDeps): Promise<Result<null, ApiFailure>> {
  const moved = await tokens.moveToDesk(newId());
  if (!moved.ok) return moved;
  db.transaction(() => {
    const lastSeq = renumber(db);
    writeMeta(db, { lastSeq, ackedThrough: 0, confirmedSeq: 0 });
  }).immediate();
  return ok(null);
}

async function pushBatch(deps: PushDeps, maxCount: number): Promise<Result<number | null, ApiFailure>> {
  const { db, api, tokens, now, signal } = deps;
  const commands = takeBatch(listWaiting(db, maxCount), maxCount);
  if (commands.length === 0) return ok(null);
  const { ackedThrough } = readMeta(db);
  const answer = await tokens.authorized((token) => api.push(token, { ackedThrough, commands: [...commands] }, signal));
  if (answer.ok) {
    storeResults(db, answer.value.results, now());
    if (answer.value.results.length >= commands.length) return ok(answer.value.results.length);
    // Stopped at passing trouble: the rest goes when the service is ready for it.
    return err({ code: 'trouble', retryAfter: answer.value.retryAfter ?? null, lastSeq: null });
  }
  if (answer.error.code === 'too_large' && commands.length > 1) return pushBatch(deps, Math.floor(commands.length / 2));
  if (answer.error.code === 'sequence_reused') {
    const moved = await startOverAsNewDesk(deps);
    return moved.ok ? ok(0) : moved;
  }
  return answer;
}

/** Sends one batch of waiting commands. `true` when there was something to send, so that there may be more. */
export async function pushOnce(deps: PushDeps): Promise<Result<boolean, ApiFailure>> {
  const sent = await pushBatch(deps, limits.pushCommands);
  return sent.ok ? ok(sent.value !== null) : sent;
}
