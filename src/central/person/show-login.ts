import type { CustomerDataAnswer } from '../../shared/api/customer-data.ts';
import type { Trx } from '../db/tables.ts';
import type { Language } from '../web/language.ts';

/** An account as it is kept. */
export interface StoredAccount {
  readonly id: string;
  readonly email: string;
  readonly password_hash: string | null;
  readonly language: Language;
  readonly created_at: Date;
}

const until = ({ expires_at }: { readonly expires_at: Date }) => ({ until: expires_at.toISOString() });

/** What is kept of a login at Login AutoPaspoort: that there are sessions and links, and until when; none of their secrets. */
export async function showLogin(trx: Trx, account: StoredAccount): Promise<CustomerDataAnswer['logins'][number]> {
  const { id, email, password_hash, language, created_at } = account;
  const sessions = await trx
    .selectFrom('portal_sessions')
    .select('expires_at')
    .where('account_id', '=', id)
    .orderBy('expires_at')
    .execute();
  const devices = await trx
    .selectFrom('known_devices')
    .select('used_at')
    .where('account_id', '=', id)
    .orderBy('used_at')
    .execute();
  const links = await trx.selectFrom('password_links').select('expires_at').where('account_id', '=', id).execute();
  const changes = await trx
    .selectFrom('email_changes')
    .select(['email', 'expires_at'])
    .where('account_id', '=', id)
    .execute();
  const choices = await trx
    .selectFrom('reminder_choices')
    .select(['kind', 'wanted'])
    .where('account_id', '=', id)
    .orderBy('kind')
    .execute();
  return {
    email,
    createdAt: created_at.toISOString(),
    hasPassword: password_hash !== null,
    language,
    sessions: sessions.map(until),
    devices: devices.map(({ used_at }) => ({ usedAt: used_at.toISOString() })),
    passwordLinks: links.map(until),
    newEmails: changes.map((change) => ({ email: change.email, ...until(change) })),
    reminders: choices,
  };
}
