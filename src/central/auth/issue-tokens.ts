import { uuidv7 } from 'uuidv7';
import type { Tokens } from '../../shared/api/auth.ts';
import type { Trx } from '../db/tables.ts';
import type { Caller } from './caller.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** How long an access token is good for. */
export const ACCESS_SECONDS = 15 * 60;
const REFRESH_SECONDS = 60 * 24 * 60 * 60;

function after(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}

/** Makes a pair of tokens for a desk; `parent` is the pair whose refresh token paid for it. Removes pairs long dead. */
export async function issueTokens(
  trx: Trx,
  caller: Caller,
  now: Date,
  parent: { readonly id: string; readonly family: string } | null,
): Promise<Tokens> {
  const accessToken = newSecret();
  const refreshToken = newSecret();
  const id = uuidv7();
  await trx
    .deleteFrom('token_pairs')
    .where('desk_id', '=', caller.deskId)
    .where('refresh_expires_at', '<', now)
    .execute();
  await trx
    .insertInto('token_pairs')
    .values({
      id,
      parent_id: parent?.id ?? null,
      family: parent?.family ?? id,
      desk_id: caller.deskId,
      staff_id: caller.staffId,
      garage_id: caller.garageId,
      access_hash: hashSecret(accessToken),
      access_expires_at: after(now, ACCESS_SECONDS),
      refresh_hash: hashSecret(refreshToken),
      refresh_expires_at: after(now, REFRESH_SECONDS),
    })
    .execute();
  return { accessToken, expiresIn: ACCESS_SECONDS, refreshToken };
}
