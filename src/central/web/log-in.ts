import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { type Account, type Recognised, recognise } from '../portal/accounts.ts';
import { beginAttempt, rememberDevice, reportRight } from '../portal/login-guard.ts';
import { beginSession } from '../portal/sessions.ts';
import { languageOf } from './language.ts';
import { keepDevice, keepSession, sourceOf, visitorOf } from './visitor.ts';

/** Begins a session for somebody who proved who it is; mail comes in the language of the page from then on. */
export async function logInAs(context: Context, reply: FastifyReply, account: Account, mustSetPassword: boolean) {
  const now = context.now();
  const language = languageOf(reply.request);
  const token = await context.db.transaction().execute(async (trx) => {
    await trx.updateTable('portal_accounts').set({ language }).where('id', '=', account.id).execute();
    return beginSession(trx, account, { now, mustSetPassword });
  });
  keepSession(reply, token);
}

/** Who has this address and password; `wrong`, or the seconds to wait when it was tried too often. */
export async function tryPassword(
  context: Context,
  request: FastifyRequest,
  email: string,
  password: string,
): Promise<Recognised | 'wrong' | { readonly seconds: number }> {
  const attempt = await beginAttempt(context, email, sourceOf(request));
  if ('seconds' in attempt) return attempt;
  const known = await recognise(context, email, password);
  if (!known) return 'wrong';
  await reportRight(context, attempt);
  return known;
}

/** Where somebody goes after a link in a mail did its work, and the sentence for it on the login page. */
export type LinkDone = 'overgedragen' | 'geactiveerd';

/**
 * Lets who came by a link in a mail choose a first password. An account that has one asks for it: a mail is passed on more
 * easily than a password. Answers where to go on.
 */
export async function logInWithLink(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  account: Account,
  done: LinkDone,
): Promise<string> {
  if (visitorOf(request).session?.account.id === account.id) return '/mijn';
  const found = await context.db
    .selectFrom('portal_accounts')
    .select('password_hash')
    .where('id', '=', account.id)
    .executeTakeFirst();
  if (found?.password_hash) return `/login?klaar=${done}`;
  await logInAs(context, reply, account, true);
  return '/mijn';
}

/** Begins a session after a right password, and knows this device from now on. */
export async function logInHere(context: Context, request: FastifyRequest, reply: FastifyReply, known: Recognised) {
  await logInAs(context, reply, known.account, known.temporary);
  keepDevice(reply, await rememberDevice(context, known.account, sourceOf(request).device));
}
