import { createHmac } from 'node:crypto';
import { hashSecret, newSecret } from '../auth/secrets.ts';
import type { Context } from '../context.ts';
import type { Trx } from '../db/tables.ts';
import type { Account } from './accounts.ts';
import { isShut } from './shut-logins.ts';

export const SESSION_DAYS = 14;
const DAY_MS = 86_400_000;

/** Somebody who is logged in. */
export interface Session {
  readonly account: Account;
  readonly mustSetPassword: boolean;
  /** Goes into every form: a page of another site cannot know it. */
  readonly formToken: string;
}

/** The secret of the session itself never stands in a page. */
function formTokenOf(token: string): string {
  return createHmac('sha256', token).update('form').digest('base64url');
}

/** Begins a session; answers the secret for the cookie. */
export async function beginSession(
  trx: Trx,
  account: Account,
  options: { readonly now: Date; readonly mustSetPassword: boolean },
): Promise<string> {
  const token = newSecret();
  await trx
    .insertInto('portal_sessions')
    .values({
      token_hash: hashSecret(token),
      account_id: account.id,
      must_set_password: options.mustSetPassword,
      expires_at: new Date(options.now.getTime() + SESSION_DAYS * DAY_MS),
    })
    .execute();
  return token;
}

export async function findSession(context: Context, token: string): Promise<Session | null> {
  const found = await context.db
    .selectFrom('portal_sessions as s')
    .innerJoin('portal_accounts as a', 'a.id', 's.account_id')
    .select(['a.id', 'a.email', 's.must_set_password'])
    .where('s.token_hash', '=', hashSecret(token))
    .where('s.expires_at', '>', context.now())
    .executeTakeFirst();
  if (!found || (await isShut(context.db, found.email))) return null;
  const account = { id: found.id, email: found.email };
  return { account, mustSetPassword: found.must_set_password, formToken: formTokenOf(token) };
}

export async function endSession(context: Context, token: string): Promise<void> {
  await context.db.deleteFrom('portal_sessions').where('token_hash', '=', hashSecret(token)).execute();
}

export async function endAllSessions(context: Context, account: Account): Promise<void> {
  await context.db.deleteFrom('portal_sessions').where('account_id', '=', account.id).execute();
}
