import { hashSecret, newSecret } from '../auth/secrets.ts';
import type { Context } from '../context.ts';
import { lockAddress } from '../db/lock-address.ts';
import { NO_GARAGE } from '../db/migrations/200-portal.ts';
import type { Trx } from '../db/tables.ts';
import { throughRaces } from '../db/through-races.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { type Account, ensureAccount } from './accounts.ts';
import { isShut } from './shut-logins.ts';

const LINK_HOURS = 2;
const HOUR_MS = 3_600_000;
const LINK_PAUSE_MINUTES = 2;

/** Whether iGarage knows an address: as login of a fleet, as holder of an AutoPaspoort, or as an account. */
async function isKnown(trx: Trx, email: string): Promise<boolean> {
  const one = (table: 'fleets' | 'passports' | 'portal_accounts') =>
    trx.selectFrom(table).select('id').where('email', '=', email).limit(1).executeTakeFirst();
  return Boolean((await one('portal_accounts')) ?? (await one('fleets')) ?? (await one('passports')));
}

async function wasSentJustNow(trx: Trx, account: Account, now: Date): Promise<boolean> {
  const since = now.getTime() - LINK_PAUSE_MINUTES * 60_000;
  const found = await trx
    .selectFrom('password_links')
    .select('token_hash')
    .where('account_id', '=', account.id)
    .where('expires_at', '>', new Date(since + LINK_HOURS * HOUR_MS))
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Mails a link for choosing a password to an address that iGarage knows, one every `LINK_PAUSE_MINUTES` at most. What it answers
 * is the same either way. Older links stay: else a stranger who keeps asking would make the one in the mail void.
 */
export async function sendPasswordLink(context: Context, email: string): Promise<void> {
  const now = context.now();
  const send = async (trx: Trx) => {
    // Two that ask at once would both find that none was sent yet.
    await lockAddress(trx, email);
    if (!(await isKnown(trx, email)) || (await isShut(trx, email))) return;
    const account = await ensureAccount(trx, email, now);
    if (await wasSentJustNow(trx, account, now)) return;
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
  };
  await throughRaces(() => context.db.transaction().execute(send));
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
