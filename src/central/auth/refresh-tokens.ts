import type { TokenAnswer, TokenRequest } from '../../shared/api/auth.ts';
import { ApiProblem } from '../api-problem.ts';
import type { Context } from '../context.ts';
import type { Trx } from '../db/tables.ts';
import { registerDesk } from './desks.ts';
import { issueTokens } from './issue-tokens.ts';
import { hashSecret } from './secrets.ts';

type Pair = NonNullable<Awaited<ReturnType<typeof findPair>>>;

async function findPair(trx: Trx, refreshToken: string) {
  return trx
    .selectFrom('token_pairs')
    .selectAll()
    .where('refresh_hash', '=', hashSecret(refreshToken))
    .forUpdate()
    .executeTakeFirst();
}

/**
 * A refresh token used before: either the answer got lost on the way, or somebody stole a token. Lost when nothing of
 * what it brought was ever used; then that is ended and the desk may have another. Otherwise the whole login ends.
 */
async function settleReuse(trx: Trx, pair: Pair): Promise<boolean> {
  const successors = await trx.selectFrom('token_pairs').selectAll().where('parent_id', '=', pair.id).execute();
  const lost = successors.every((successor) => !successor.access_used && !successor.refresh_used);
  const end = trx.updateTable('token_pairs').set({ ended: true });
  await (lost ? end.where('parent_id', '=', pair.id) : end.where('family', '=', pair.family)).execute();
  return lost;
}

async function goOnAs(trx: Trx, pair: Pair, deskId: string): Promise<void> {
  const old = await trx.selectFrom('desks').selectAll().where('id', '=', pair.desk_id).executeTakeFirstOrThrow();
  if (old.revoked_at) throw new ApiProblem('desk_revoked', 'The garage closed this desk.');
  // Its database stays wrapped with the key it has.
  await registerDesk(trx, { id: deskId, garageId: pair.garage_id, name: old.name, recoveryKey: old.recovery_key });
}

async function rotate(trx: Trx, request: TokenRequest, now: Date): Promise<TokenAnswer | null> {
  const pair = await findPair(trx, request.refreshToken);
  if (!pair || pair.ended || pair.refresh_expires_at <= now) return null;
  // No exception here: the end of a stolen login must be committed.
  if (pair.refresh_used && !(await settleReuse(trx, pair))) return null;
  await goOnAs(trx, pair, request.deskId);
  await trx.updateTable('token_pairs').set({ refresh_used: true }).where('id', '=', pair.id).execute();
  const caller = { deskId: request.deskId, garageId: pair.garage_id, staffId: pair.staff_id };
  return { tokens: await issueTokens(trx, caller, now, pair) };
}

/** A new pair of tokens for a refresh token, which is then used up. Throws `token_invalid`, or what `registerDesk` throws. */
export async function refreshTokens(context: Context, request: TokenRequest): Promise<TokenAnswer> {
  const answer = await context.db.transaction().execute((trx) => rotate(trx, request, context.now()));
  if (!answer) throw new ApiProblem('token_invalid', 'The refresh token is unknown, used or has expired.');
  return answer;
}
