import { sql } from 'kysely';
import { NO_GARAGE } from '../db/migrations/200-portal.ts';
import type { Trx } from '../db/tables.ts';

/** Whether somebody else logs in with an address, or works at a garage under it. Asked when the customer's own rows are gone. */
async function isOfOthers(trx: Trx, email: string): Promise<boolean> {
  const answer = await sql<{ found: boolean }>`select (
    exists (select 1 from passports where email = ${email}) or exists (select 1 from fleets where email = ${email})
    or exists (select 1 from staff where email = ${email})) as found`.execute(trx);
  return answer.rows[0]?.found === true;
}

/**
 * Ends the logins of a customer whose rows are gone, with sessions, devices and links, and the mails that wait for them. One
 * that another garage, or another customer, still needs stays: it is not this garage's to end.
 */
export async function forgetLogins(trx: Trx, emails: readonly string[]): Promise<void> {
  for (const email of emails) {
    if (await isOfOthers(trx, email)) continue;
    await trx.deleteFrom('mails').where('garage_id', '=', NO_GARAGE).where('recipient', '=', email).execute();
    await trx
      .deleteFrom('mails')
      .where('about_id', 'in', (eb) => eb.selectFrom('portal_accounts').select('id').where('email', '=', email))
      .execute();
    await trx.deleteFrom('portal_accounts').where('email', '=', email).execute();
  }
}
