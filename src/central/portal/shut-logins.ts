import type { Db, Trx } from '../db/tables.ts';

/** Whether an address is the login of a fleet account that was deactivated. It is that of nothing else (manual, section 1). */
export async function isShut(db: Db, email: string): Promise<boolean> {
  const found = await db
    .selectFrom('fleets')
    .select('id')
    .where('email', '=', email)
    .where('state', '=', 'inactive')
    .executeTakeFirst();
  return found !== undefined;
}

/** Ends the login of a fleet account: who is in it is out, and what was handed over works no more. */
export async function endLogins(trx: Trx, fleet: { readonly id: string; readonly email: string }): Promise<void> {
  const ofFleet = trx.selectFrom('portal_accounts').select('id').where('email', '=', fleet.email);
  await trx.deleteFrom('portal_sessions').where('account_id', 'in', ofFleet).execute();
  await trx.deleteFrom('password_links').where('account_id', 'in', ofFleet).execute();
  await trx.deleteFrom('email_changes').where('account_id', 'in', ofFleet).execute();
  await trx.deleteFrom('fleet_logins').where('fleet_id', '=', fleet.id).execute();
}
