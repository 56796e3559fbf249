import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { lockAddress } from '../db/lock-address.ts';
import type { Db, Trx } from '../db/tables.ts';
import { throughRaces } from '../db/through-races.ts';
import { forgetLogins } from './forget-logins.ts';

/** Days without a visit after which a login that nothing hangs on is not kept any more. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Addresses of accounts without an AutoPaspoort, a fleet, an offer to answer or a garage, with which nobody came for
 * `KEPT_DAYS`; of one address alone, or of all.
 */
async function unneeded(db: Db | Trx, now: Date, email: string | null): Promise<readonly string[]> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  const { rows } = await sql<{ email: string }>`select a.email from portal_accounts a
    where a.created_at <= ${before} ${email === null ? sql`` : sql`and a.email = ${email}`}
      and not exists (select 1 from passports p where p.email = a.email)
      and not exists (select 1 from fleets f where f.email = a.email)
      and not exists (select 1 from staff s where s.email = a.email)
      and not exists (select 1 from transfer_offers o where o.email = a.email and o.state = 'offered')
      and not exists (select 1 from portal_sessions s where s.account_id = a.id and s.expires_at > ${now})
      and not exists (select 1 from password_links l where l.account_id = a.id and l.expires_at > ${now})
      and not exists (select 1 from known_devices d where d.account_id = a.id and d.used_at > ${before})
    order by a.email`.execute(db);
  return rows.map((row) => row.email);
}

/**
 * Removes logins that nobody needs any more: of who handed over the only car, or was given another address by the garage. No
 * erasure would find them, since nothing says whose they were.
 */
export async function forgetUnneededLogins({ db, now }: Context): Promise<void> {
  const at = now();
  const forget = async (trx: Trx, email: string) => {
    // Somebody may ask for a link or accept a car at this moment.
    await lockAddress(trx, email);
    await forgetLogins(trx, await unneeded(trx, at, email));
  };
  for (const email of await unneeded(db, at, null))
    await throughRaces(() => db.transaction().execute((trx) => forget(trx, email)));
}
