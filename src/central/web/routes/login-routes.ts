import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { z } from 'zod';
import { parseEmail } from '../../../shared/domain/email.ts';
import type { Context } from '../../context.ts';
import { type Account, MAX_PASSWORD, MIN_PASSWORD, recognise, setPassword } from '../../portal/accounts.ts';
import { findPasswordLink, sendPasswordLink } from '../../portal/password-links.ts';
import { beginSession, endAllSessions, endSession } from '../../portal/sessions.ts';
import { sendPage } from '../answer-page.ts';
import { ChoosePasswordPage, ForgottenPage, LinkSentPage, LoginPage, MessagePage } from '../pages/login.tsx';
import { accountOf, forgetSession, goTo, keepSession, viewOf, visitorOf } from '../visitor.ts';

const loginForm = z.object({ email: z.string().max(400), password: z.string().max(MAX_PASSWORD * 2) });
const emailForm = z.object({ email: z.string().max(400) });
const passwordForm = z.object({ password: z.string().max(MAX_PASSWORD * 2), repeat: z.string().max(MAX_PASSWORD * 2) });
const linkParams = z.object({ token: z.string().max(100) });

/** What is wrong with a new password, if anything. */
export function passwordProblem({ password, repeat }: z.infer<typeof passwordForm>): 'short' | 'differ' | null {
  if (password.length < MIN_PASSWORD || password.length > MAX_PASSWORD) return 'short';
  return password === repeat ? null : 'differ';
}

/** Counts by network address and e-mail address: one guesser does not lock out anybody else. */
function limitKey(request: FastifyRequest): string {
  const form = emailForm.safeParse(request.body);
  const email = form.success ? form.data.email.trim().toLowerCase() : '';
  return createHash('sha256').update(`${request.ip} ${email}`).digest('hex');
}

const limit = (max: number) => ({
  max,
  timeWindow: 60_000,
  hook: 'preHandler' as const,
  keyGenerator: limitKey,
});

/** Begins a session for somebody who proved who it is. */
export async function logInAs(context: Context, reply: FastifyReply, account: Account, mustSetPassword: boolean) {
  const now = context.now();
  const token = await context.db.transaction().execute((trx) => beginSession(trx, account, { now, mustSetPassword }));
  keepSession(reply, token);
}

/** Begins a session for who came by a link in a mail; without a password of their own they choose one first. */
export async function logInWithLink(context: Context, reply: FastifyReply, account: Account): Promise<void> {
  const found = await context.db
    .selectFrom('portal_accounts')
    .select('password_hash')
    .where('id', '=', account.id)
    .executeTakeFirst();
  await logInAs(context, reply, account, found?.password_hash == null);
}

function loginAndOut(app: FastifyInstance, context: Context, attempts: number): void {
  app.get('/login', { config: { access: 'open' } }, async (request, reply) => {
    if (visitorOf(request).session) return goTo(reply, '/');
    return sendPage(reply, 200, createElement(LoginPage, { view: await viewOf(context, request) }));
  });
  app.post('/login', { config: { access: 'open', rateLimit: limit(attempts) } }, async (request, reply) => {
    const form = loginForm.parse(request.body);
    const email = parseEmail(form.email) ?? '';
    const known = await recognise(context, email, form.password);
    if (known) {
      await logInAs(context, reply, known.account, known.temporary);
      return goTo(reply, known.temporary ? '/wachtwoord' : '/');
    }
    const view = await viewOf(context, request);
    const page = createElement(LoginPage, { view, email: form.email, problem: view.t.login.failed });
    return sendPage(reply, 401, page);
  });
  app.post('/logout', { config: { access: 'any-session' } }, async (request, reply) => {
    await endSession(context, visitorOf(request).token);
    forgetSession(reply);
    return goTo(reply, '/login');
  });
  app.post('/logout-overal', async (request, reply) => {
    await endAllSessions(context, accountOf(request));
    forgetSession(reply);
    return goTo(reply, '/login');
  });
}

function forgotten(app: FastifyInstance, context: Context, attempts: number): void {
  app.get('/wachtwoord-vergeten', { config: { access: 'open' } }, async (request, reply) =>
    sendPage(reply, 200, createElement(ForgottenPage, { view: await viewOf(context, request) })),
  );
  const config = { access: 'open' as const, rateLimit: limit(attempts) };
  app.post('/wachtwoord-vergeten', { config }, async (request, reply) => {
    const email = parseEmail(emailForm.parse(request.body).email);
    // Not waited for: how long it takes would tell whether the address is known.
    if (email !== null)
      void sendPasswordLink(context, email).catch((error: unknown) =>
        context.log(`password link: ${String(error instanceof Error ? error.name : 'unknown')}`),
      );
    return sendPage(reply, 200, createElement(LinkSentPage, { view: await viewOf(context, request) }));
  });
}

function ownPassword(app: FastifyInstance, context: Context): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, problem?: 'short' | 'differ') => {
    const props = { view: await viewOf(context, request), action: '/wachtwoord', email: accountOf(request).email };
    const page = createElement(ChoosePasswordPage, problem ? { ...props, problem } : props);
    return sendPage(reply, problem ? 422 : 200, page);
  };
  app.get('/wachtwoord', { config: { access: 'any-session' } }, async (request, reply) =>
    visitorOf(request).session?.mustSetPassword ? show(request, reply) : goTo(reply, '/account'),
  );
  app.post('/wachtwoord', { config: { access: 'any-session' } }, async (request, reply) => {
    // Otherwise a session alone, on a computer left open, would do to take an account over.
    if (!visitorOf(request).session?.mustSetPassword) return goTo(reply, '/account');
    const form = passwordForm.parse(request.body);
    const problem = passwordProblem(form);
    if (problem) return show(request, reply, problem);
    const account = accountOf(request);
    await setPassword(context, account, form.password);
    await logInAs(context, reply, account, false);
    return goTo(reply, '/');
  });
}

function passwordByLink(app: FastifyInstance, context: Context): void {
  const gone = async (request: FastifyRequest, reply: FastifyReply) => {
    const view = await viewOf(context, request);
    const { goneTitle: title, gone: text } = view.t.choose;
    const link = view.t.forgotten.submit;
    return sendPage(reply, 410, createElement(MessagePage, { view, title, text, href: '/wachtwoord-vergeten', link }));
  };
  const schema = { params: linkParams };
  app.get('/wachtwoord/:token', { schema, config: { access: 'open' } }, async (request, reply) => {
    const { token } = linkParams.parse(request.params);
    const account = await findPasswordLink(context, token);
    if (!account) return gone(request, reply);
    const view = await viewOf(context, request);
    const action = `/wachtwoord/${encodeURIComponent(token)}`;
    return sendPage(reply, 200, createElement(ChoosePasswordPage, { view, action, email: account.email }));
  });
  app.post('/wachtwoord/:token', { schema, config: { access: 'open' } }, async (request, reply) => {
    const { token } = linkParams.parse(request.params);
    const account = await findPasswordLink(context, token);
    if (!account) return gone(request, reply);
    const form = passwordForm.parse(request.body);
    const problem = passwordProblem(form);
    if (problem) {
      const view = await viewOf(context, request);
      const action = `/wachtwoord/${encodeURIComponent(token)}`;
      return sendPage(reply, 422, createElement(ChoosePasswordPage, { view, action, email: account.email, problem }));
    }
    await setPassword(context, account, form.password);
    await logInAs(context, reply, account, false);
    return goTo(reply, '/');
  });
}

/** Login AutoPaspoort: logging in and out, a forgotten password, and the first own one. */
export function loginRoutes(app: FastifyInstance, context: Context, attempts: number): void {
  loginAndOut(app, context, attempts);
  forgotten(app, context, attempts);
  ownPassword(app, context);
  passwordByLink(app, context);
}
