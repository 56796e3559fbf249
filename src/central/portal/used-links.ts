import { hashSecret } from '../auth/secrets.ts';
import type { Context } from '../context.ts';
import type { Trx } from '../db/tables.ts';

/** Seconds in which a form that was sent twice counts as sent once: the browser drops the answer to the first. */
const REPEAT_SECONDS = 60;

/** The press of a button behind a link. */
export interface LinkUse {
  readonly token: string;
  /** Of the page as it was shown this once, so that nobody else who has the link counts as the same press; may be empty. */
  readonly form: string;
}

function keyOf({ token, form }: LinkUse): string {
  return hashSecret(`${token}\n${form}`);
}

/** Keeps that a link did its work. Call it in the transaction of that work. */
export async function rememberUse(trx: Trx, use: LinkUse, accountId: string, now: Date): Promise<void> {
  if (use.form === '') return;
  await trx
    .insertInto('used_links')
    .values({ token_hash: keyOf(use), account_id: accountId, used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The account for which the very same form did its work a moment ago, so that pressing twice ends as pressing once. */
export async function findRecentUse(
  context: Context,
  use: LinkUse,
): Promise<{ readonly id: string; readonly email: string } | null> {
  if (use.form === '') return null;
  const found = await context.db
    .selectFrom('used_links as u')
    .innerJoin('portal_accounts as a', 'a.id', 'u.account_id')
    .select(['a.id', 'a.email'])
    .where('u.token_hash', '=', keyOf(use))
    .where('u.used_at', '>', new Date(context.now().getTime() - REPEAT_SECONDS * 1000))
    .executeTakeFirst();
  return found ?? null;
}
