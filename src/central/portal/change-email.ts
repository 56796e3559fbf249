import type { RowWrite } from '../../shared/domain/entities.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { hashSecret, newSecret } from '../auth/secrets.ts';
import { findEmailUsers } from '../commands/load-facts.ts';
import type { Context } from '../context.ts';
import { findRowById } from '../db/entity-rows.ts';
import { lockAddress } from '../db/lock-address.ts';
import { NO_GARAGE } from '../db/migrations/200-portal.ts';
import type { Trx } from '../db/tables.ts';
import { throughRaces } from '../db/through-races.ts';
import { writeRows } from '../feed/write-rows.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import type { Language } from '../web/language.ts';
import type { Account } from './accounts.ts';
import { isShut } from './shut-logins.ts';

const CONFIRM_HOURS = 2;
const HOUR_MS = 3_600_000;

/** Whether somebody else logs in with an address, or holds or manages something under it (rule 2). */
async function isTaken(trx: Trx, email: string): Promise<boolean> {
  if ((await findEmailUsers(trx, email)).length > 0) return true;
  const account = trx.selectFrom('portal_accounts').select('id').where('email', '=', email);
  return (await account.where('password_hash', 'is not', null).executeTakeFirst()) !== undefined;
}

async function languageOf(trx: Trx, accountId: string): Promise<Language> {
  const account = trx.selectFrom('portal_accounts').select('language').where('id', '=', accountId);
  return (await account.executeTakeFirstOrThrow()).language;
}

/**
 * Mails a link to a new address, with which its owner confirms it; until then nothing changes. Whoever asks learns nothing of
 * the address: that it is taken is said in the mail alone.
 */
export async function askForEmail(context: Context, account: Account, email: string): Promise<void> {
  const now = context.now();
  const ask = async (trx: Trx) => {
    const token = newSecret();
    const taken = await isTaken(trx, email);
    await trx.deleteFrom('email_changes').where('account_id', '=', account.id).execute();
    // Also when it is taken, with a link that nobody gets: else what is kept of the account would tell.
    const expires_at = new Date(now.getTime() + CONFIRM_HOURS * HOUR_MS);
    const change = { token_hash: hashSecret(token), account_id: account.id, email, expires_at };
    await trx.insertInto('email_changes').values(change).execute();
    const content = taken
      ? ({ kind: 'email-taken' } as const)
      : ({ kind: 'email-confirm', token, validHours: CONFIRM_HOURS } as const);
    const about = { garageId: NO_GARAGE, aboutId: account.id, recipient: email, content };
    // Nobody with the new address read the pages yet; who has it already has a language too.
    await enqueueMail(trx, now, taken ? about : { ...about, language: await languageOf(trx, account.id) });
  };
  await throughRaces(() => context.db.transaction().execute(ask));
  context.outbox.kick();
}

/** The new address behind a link, while it works. */
export async function findEmailChange(context: Context, token: string): Promise<string | null> {
  const found = await context.db
    .selectFrom('email_changes')
    .select('email')
    .where('token_hash', '=', hashSecret(token))
    .where('expires_at', '>', context.now())
    .executeTakeFirst();
  return found?.email ?? null;
}

/** Writes the new address into everything that the account logs in for. Answers the garages that hear of it. */
async function rewrite(trx: Trx, from: string, to: string, at: Date): Promise<readonly string[]> {
  const [passports, fleets] = [
    await trx.selectFrom('passports').select(['id', 'garage_id']).where('email', '=', from).orderBy('id').execute(),
    await trx.selectFrom('fleets').select(['id', 'garage_id']).where('email', '=', from).orderBy('id').execute(),
  ];
  const writes = new Map<string, RowWrite[]>();
  const add = (garageId: string, write: RowWrite) => writes.set(garageId, [...(writes.get(garageId) ?? []), write]);
  for (const { id, garage_id } of passports) {
    const found = await findRowById(trx, garage_id, 'passport', id);
    if (found?.row.email === from) add(garage_id, { entity: 'passport', row: { ...found.row, email: to } });
  }
  for (const { id, garage_id } of fleets) {
    const found = await findRowById(trx, garage_id, 'fleet', id);
    if (found?.row.email === from) add(garage_id, { entity: 'fleet', row: { ...found.row, email: to } });
  }
  const garages = [...writes.keys()].toSorted();
  for (const garageId of garages) {
    const rows = writes.get(garageId) ?? [];
    await writeRows(trx, garageId, rows, { deskId: null, name: 'AutoPaspoort', at });
  }
  return garages;
}

interface Changed {
  readonly account: Account;
  readonly garages: readonly string[];
}

async function change(trx: Trx, token: string, at: Date): Promise<Result<Changed, 'gone' | 'taken'>> {
  const found = await trx
    .selectFrom('email_changes as c')
    .innerJoin('portal_accounts as a', 'a.id', 'c.account_id')
    .select(['a.id', 'a.email as from', 'a.language', 'c.email as to', 'c.expires_at'])
    .where('c.token_hash', '=', hashSecret(token))
    .forUpdate()
    .executeTakeFirst();
  if (!found || found.expires_at <= at) return err('gone');
  for (const address of [found.from, found.to].toSorted()) await lockAddress(trx, address);
  if (await isShut(trx, found.from)) return err('gone');
  if (await isTaken(trx, found.to)) return err('taken');
  // An account that nothing hangs on, left by somebody who never chose a password.
  await trx.deleteFrom('portal_accounts').where('email', '=', found.to).execute();
  await trx.updateTable('portal_accounts').set({ email: found.to }).where('id', '=', found.id).execute();
  const garages = await rewrite(trx, found.from, found.to, at);
  await trx.deleteFrom('email_changes').where('account_id', '=', found.id).execute();
  await trx.deleteFrom('password_links').where('account_id', '=', found.id).execute();
  await enqueueMail(trx, at, {
    garageId: NO_GARAGE,
    aboutId: found.id,
    recipient: found.from,
    content: { kind: 'email-changed' },
    language: found.language,
  });
  return ok({ account: { id: found.id, email: found.to }, garages });
}

/**
 * The owner of the new mailbox confirms it: from then on it is the login, the desks read it in their feeds, and the old
 * address gets word. `gone` when the link does not work any more, `taken` when somebody else has the address by now.
 */
export async function confirmEmail(context: Context, token: string): Promise<Result<Account, 'gone' | 'taken'>> {
  const at = context.now();
  const done = await throughRaces(() => context.db.transaction().execute((trx) => change(trx, token, at)));
  if (!done.ok) return done;
  for (const garageId of done.value.garages) context.signals.wake(garageId);
  context.outbox.kick();
  return ok(done.value.account);
}
