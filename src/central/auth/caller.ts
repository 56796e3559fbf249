import { ApiProblem } from '../api-problem.ts';
import type { Context } from '../context.ts';
import { hashSecret } from './secrets.ts';

/** The desk behind a request. */
export interface Caller {
  readonly deskId: string;
  readonly garageId: string;
  readonly staffId: string;
}

const BEARER = /^Bearer ([\w-]{20,100})$/i;

async function markUsed(context: Context, pairId: string): Promise<void> {
  await context.db.updateTable('token_pairs').set({ access_used: true }).where('id', '=', pairId).execute();
}

/** The token in an `Authorization` header. Throws `token_invalid`. */
export function bearerOf(authorization: string | undefined): string {
  const token = BEARER.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new ApiProblem('token_invalid', 'An access token is needed.');
  return token;
}

/** Finds the desk behind an `Authorization` header. Throws `token_invalid` or `desk_revoked`. */
export async function authenticate(context: Context, authorization: string | undefined): Promise<Caller> {
  const token = bearerOf(authorization);
  const pair = await context.db
    .selectFrom('token_pairs as p')
    .innerJoin('desks as d', 'd.id', 'p.desk_id')
    .select([
      'p.id',
      'p.desk_id',
      'p.staff_id',
      'p.garage_id',
      'p.access_used',
      'p.access_expires_at',
      'p.ended',
      'd.revoked_at',
    ])
    .where('p.access_hash', '=', hashSecret(token))
    .executeTakeFirst();
  if (!pair || pair.ended || pair.access_expires_at <= context.now()) {
    throw new ApiProblem('token_invalid', 'The access token is unknown or has expired.');
  }
  if (pair.revoked_at) throw new ApiProblem('desk_revoked', 'The garage closed this desk.');
  // Written once: it proves that the answer with these tokens arrived (see `refresh-tokens.ts`).
  if (!pair.access_used) await markUsed(context, pair.id);
  return { deskId: pair.desk_id, garageId: pair.garage_id, staffId: pair.staff_id };
}
