import type { CommandResult, PushAnswer, PushRequest } from '../../shared/api/push.ts';
import type { Command } from '../../shared/commands/command.ts';
import { ApiProblem } from '../api-problem.ts';
import type { Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import { describeError, isPassing } from '../db/database-errors.ts';
import { throughRaces } from '../db/through-races.ts';
import { countFailure, PARK_AFTER } from './failures.ts';
import { dropDetails } from './results.ts';
import { runCommand } from './run-command.ts';

/** Seconds that a desk waits after a failure that passes by itself, and after one inside the service. */
const RETRY_PASSING = 2;
const RETRY_INTERNAL = 5;

/** A command that could not be executed now; the rest of the batch waits behind it. */
interface Stopped {
  readonly retryAfter: number;
}

async function settleFailure(
  context: Context,
  caller: Caller,
  command: Command,
  error: unknown,
): Promise<CommandResult | Stopped> {
  context.log(`command ${command.id} (${command.type.slice(0, 60)}) failed: ${describeError(error)}`);
  if (isPassing(error)) return { retryAfter: RETRY_PASSING };
  const failures = await countFailure(context.db, caller.garageId, command.id);
  if (failures < PARK_AFTER) return { retryAfter: RETRY_INTERNAL };
  return runCommand(context, caller, command, true);
}

async function tryCommand(context: Context, caller: Caller, command: Command): Promise<CommandResult | Stopped> {
  try {
    return await throughRaces(() => runCommand(context, caller, command, false));
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    // The database may be gone altogether: then nothing can be counted either.
    return settleFailure(context, caller, command, error).catch(() => ({ retryAfter: RETRY_PASSING }));
  }
}

interface Standing {
  readonly lastSeq: number;
  /** Read before anything is executed: an answer may be too old by it, never too new. */
  readonly access: number;
}

/** Takes note of the results that the desk has, and answers up to which number it is done. */
async function acknowledge(context: Context, caller: Caller, ackedThrough: number): Promise<Standing> {
  return context.db.transaction().execute(async (trx) => {
    const find = trx.selectFrom('desks').select(['last_seq', 'acked_seq']).where('id', '=', caller.deskId);
    const desk = await find.forUpdate().executeTakeFirstOrThrow();
    const acked = Math.min(ackedThrough, desk.last_seq);
    if (acked > desk.acked_seq) {
      await dropDetails(trx, caller.deskId, desk.acked_seq, acked);
      await trx.updateTable('desks').set({ acked_seq: acked }).where('id', '=', caller.deskId).execute();
    }
    const garage = trx.selectFrom('garages').select('access').where('id', '=', caller.garageId);
    return { lastSeq: desk.last_seq, access: (await garage.executeTakeFirstOrThrow()).access };
  });
}

/**
 * Executes the commands of a push in order, each exactly once. Stops at the first that cannot be executed now and
 * answers what was done. Throws `sequence_gap`, `sequence_reused` and, once the desk was closed, `desk_revoked`.
 */
export async function pushCommands(context: Context, caller: Caller, request: PushRequest): Promise<PushAnswer> {
  const standing = await acknowledge(context, caller, request.ackedThrough);
  const { access } = standing;
  let { lastSeq } = standing;
  const results: CommandResult[] = [];
  try {
    for (const command of request.commands) {
      const result = await tryCommand(context, caller, command);
      if ('retryAfter' in result) return { lastSeq, results, access, retryAfter: result.retryAfter };
      results.push(result);
      lastSeq = Math.max(lastSeq, result.seq);
    }
    return { lastSeq, results, access };
  } finally {
    // Also after a problem: the commands before it are done.
    if (results.length > 0) {
      context.signals.wake(caller.garageId);
      context.outbox.kick();
    }
  }
}
