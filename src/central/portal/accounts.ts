import { uuidv7 } from 'uuidv7';
import { hashPassword, verifyPassword } from '../auth/passwords.ts';
import { hashSecret } from '../auth/secrets.ts';
import type { Context } from '../context.ts';
import type { Trx } from '../db/tables.ts';
import { isShut } from './shut-logins.ts';
import { type LinkUse, rememberUse } from './used-links.ts';

/** Who logs in at Login AutoPaspoort: a fleet manager, a driver, or both. What they see follows from the address alone. */
export interface Account {
  readonly id: string;
  readonly email: string;
}

/** NIST SP 800-63B asks for 8 characters at least when nothing else protects the account; length beats signs. */
export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 200;

/** The account of an address; made when there is none. */
export async function ensureAccount(trx: Trx, email: string, now: Date): Promise<Account> {
  await trx
    .insertInto('portal_accounts')
    .values({ id: uuidv7(), email, created_at: now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute();
  return trx.selectFrom('portal_accounts').select(['id', 'email']).where('email', '=', email).executeTakeFirstOrThrow();
}

/** The temporary password that the garage or its mail handed over (manual, section 1). */
async function hasTemporaryPassword(context: Context, email: string, password: string): Promise<boolean> {
  const typed = password.trim().toUpperCase();
  const found = await context.db
    .selectFrom('fleet_logins as l')
    .innerJoin('fleets as f', 'f.id', 'l.fleet_id')
    .select('l.fleet_id')
    .where('f.email', '=', email)
    .where('l.temporary_password_hash', '=', hashSecret(typed))
    .where('l.expires_at', '>', context.now())
    .executeTakeFirst();
  return found !== undefined;
}

/** `temporary`: the password was handed over and must be replaced by an own one. */
export type Recognised = { readonly account: Account; readonly temporary: boolean };

/** Who has this address and password, or `null`, also where the fleet account was deactivated; takes as long for an address that nobody has. */
export async function recognise(context: Context, email: string, password: string): Promise<Recognised | null> {
  const found = await context.db
    .selectFrom('portal_accounts')
    .select(['id', 'email', 'password_hash'])
    .where('email', '=', email)
    .executeTakeFirst();
  const own = await verifyPassword(password, found?.password_hash ?? null);
  if (await isShut(context.db, email)) return null;
  if (found && own) return { account: { id: found.id, email }, temporary: false };
  if (!(await hasTemporaryPassword(context, email, password))) return null;
  const account = await context.db.transaction().execute((trx) => ensureAccount(trx, email, context.now()));
  return { account, temporary: true };
}

/**
 * Sets an own password: whoever knew an older one, or the temporary one, is out. `here` is the secret of the session that may
 * go on, and `link` the one that it was chosen with.
 */
export async function setPassword(
  context: Context,
  account: Account,
  password: string,
  { here = '', link }: { readonly here?: string; readonly link?: LinkUse },
): Promise<void> {
  const hash = await hashPassword(password);
  const kept = hashSecret(here);
  await context.db.transaction().execute(async (trx) => {
    await trx.updateTable('portal_accounts').set({ password_hash: hash }).where('id', '=', account.id).execute();
    const sessions = trx.deleteFrom('portal_sessions').where('account_id', '=', account.id);
    await sessions.where('token_hash', '!=', kept).execute();
    await trx.updateTable('portal_sessions').set({ must_set_password: false }).where('token_hash', '=', kept).execute();
    await trx.deleteFrom('password_links').where('account_id', '=', account.id).execute();
    if (link) await rememberUse(trx, link, account.id, context.now());
    await trx
      .deleteFrom('fleet_logins')
      .where('fleet_id', 'in', (eb) => eb.selectFrom('fleets').select('id').where('email', '=', account.email))
      .execute();
  });
}
