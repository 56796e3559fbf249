import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { z } from 'zod';
import { parseEmail } from '../../../shared/domain/email.ts';
import { newSecret } from '../../auth/secrets.ts';
import type { Context } from '../../context.ts';
import { type Account, MAX_PASSWORD, MIN_PASSWORD, setPassword } from '../../portal/accounts.ts';
import { takeLinkRequest } from '../../portal/login-guard.ts';
import { findPasswordLink, sendPasswordLink } from '../../portal/password-links.ts';
import { findRecentUse } from '../../portal/used-links.ts';
import { sendPage } from '../answer-page.ts';
import { showWait } from '../language.ts';
import { logInHere } from '../log-in.ts';
import { onceForm } from '../once-form.ts';
import { ChoosePasswordPage, ForgottenPage, LinkSentPage, MessagePage } from '../pages/login.tsx';
import { accountOf, goTo, sourceOf, viewOf, visitorOf } from '../visitor.ts';

const emailForm = z.object({ email: z.string().max(400) });
const passwordForm = z.object({ password: z.string().max(MAX_PASSWORD * 2), repeat: z.string().max(MAX_PASSWORD * 2) });
const linkParams = z.object({ token: z.string().max(100) });

/** What is wrong with a new password, if anything. */
export function passwordProblem({ password, repeat }: z.infer<typeof passwordForm>): 'short' | 'differ' | null {
  if (password.length < MIN_PASSWORD || password.length > MAX_PASSWORD) return 'short';
  return password === repeat ? null : 'differ';
}

function forgotten(app: FastifyInstance, context: Context): void {
  app.get('/wachtwoord-vergeten', { config: { access: 'open' } }, async (request, reply) =>
    sendPage(reply, 200, createElement(ForgottenPage, { view: await viewOf(context, request) })),
  );
  app.post('/wachtwoord-vergeten', { config: { access: 'open' } }, async (request, reply) => {
    const email = parseEmail(emailForm.parse(request.body).email);
    const view = await viewOf(context, request);
    const seconds = await takeLinkRequest(context, sourceOf(request));
    if (seconds !== null) {
      const problem = showWait(view.t.login.slow, seconds, view.language);
      return sendPage(reply.header('retry-after', seconds), 429, createElement(ForgottenPage, { view, problem }));
    }
    // Not waited for: how long it takes would tell whether the address is known.
    if (email !== null)
      void sendPasswordLink(context, email).catch((error: unknown) =>
        context.log(`password link: ${String(error instanceof Error ? error.name : 'unknown')}`),
      );
    return sendPage(reply, 200, createElement(LinkSentPage, { view }));
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
    if (!visitorOf(request).session?.mustSetPassword) return goTo(reply, '/');
    const form = passwordForm.parse(request.body);
    const problem = passwordProblem(form);
    if (problem) return show(request, reply, problem);
    await setPassword(context, accountOf(request), form.password, { here: visitorOf(request).token });
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
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { email }: Account,
    problem: 'short' | 'differ' | null,
  ) => {
    const view = await viewOf(context, request);
    const action = `/wachtwoord/${encodeURIComponent(linkParams.parse(request.params).token)}`;
    const shown = { view, action, email, form: newSecret() };
    const page = problem ? { ...shown, problem } : shown;
    return sendPage(reply, problem ? 422 : 200, createElement(ChoosePasswordPage, page));
  };
  const options = { schema: { params: linkParams }, config: { access: 'open' as const } };
  app.get('/wachtwoord/:token', options, async (request, reply) => {
    const account = await findPasswordLink(context, linkParams.parse(request.params).token);
    return account ? show(request, reply, account, null) : gone(request, reply);
  });
  app.post('/wachtwoord/:token', options, async (request, reply) => {
    const { token } = linkParams.parse(request.params);
    const use = { token, ...onceForm.parse(request.body) };
    const found = await findPasswordLink(context, token);
    const account = found ?? (await findRecentUse(context, use));
    if (!account) return gone(request, reply);
    const form = passwordForm.parse(request.body);
    const problem = passwordProblem(form);
    if (problem) return show(request, reply, account, problem);
    if (found) await setPassword(context, account, form.password, { link: use });
    await logInHere(context, request, reply, { account, temporary: false });
    return goTo(reply, '/');
  });
}

/** Passwords at Login AutoPaspoort: a forgotten one, and the first own one. */
export function passwordRoutes(app: FastifyInstance, context: Context): void {
  forgotten(app, context);
  ownPassword(app, context);
  passwordByLink(app, context);
}
