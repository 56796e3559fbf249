import { hashSecret, newSecret } from '../auth/secrets.ts';
import type { Context } from '../context.ts';
import { NO_GARAGE } from '../db/migrations/200-portal.ts';
import type { Trx } from '../db/tables.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { type Account, ensureAccount } from './accounts.ts';

const LINK_HOURS = 2;
const HOUR_MS = 3_600_000;

/** Whether iGarage knows an address: as login of a fleet, as holder of an AutoPaspoort, or as an account. */
async function isKnown(trx: Trx, email: string): Promise<boolean> {
  const one = (table: 'fleets' | 'passports' | 'portal_accounts') =>
    trx.selectFrom(table).select('id').where('email', '=', email).limit(1).executeTakeFirst();
  return Boolean((await one('portal_accounts')) ?? (await one('fleets')) ?? (await one('passports')));
}

/**
 * Mails a link for choosing a password to an address that iGarage knows. What it answers is the same either way; a new link
 * makes the older ones void.
 */
export async function sendPasswordLink(context: Context, email: string): Promise<void> {
  const now = context.now();
  await context.db.transaction().execute(async (trx) => {
    if (!(await isKnown(trx, email))) return;
    const account = await ensureAccount(trx, email, now);
    await trx.deleteFrom('password_links').where('account_id', '=', account.id).execute();
    const token = newSecret();
    await trx
      .insertInto('password_links')
      .values({
        token_hash: hashSecret(token),
        account_id: account.id,
        expires_at: new Date(now.getTime() + LINK_HOURS * HOUR_MS),
      })
      .execute();
    await enqueueMail(trx, now, {
      garageId: NO_GARAGE,
      aboutId: account.id,
      recipient: email,
      content: { kind: 'password-link', token, validHours: LINK_HOURS },
    });
  });
  context.outbox.kick();
}

/** Whose link this is, while it still works. */
export async function findPasswordLink(context: Context, token: string): Promise<Account | null> {
  const found = await context.db
    .selectFrom('password_links as l')
    .innerJoin('portal_accounts as a', 'a.id', 'l.account_id')
    .select(['a.id', 'a.email'])
    .where('l.token_hash', '=', hashSecret(token))
    .where('l.expires_at', '>', context.now())
    .executeTakeFirst();
  return found ?? null;
}
