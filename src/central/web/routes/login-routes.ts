import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { z } from 'zod';
import { parseEmail } from '../../../shared/domain/email.ts';
import type { Context } from '../../context.ts';
import { MAX_PASSWORD } from '../../portal/accounts.ts';
import { endAllSessions, endSession } from '../../portal/sessions.ts';
import { sendPage } from '../answer-page.ts';
import { showWait } from '../language.ts';
import { logInHere, tryPassword } from '../log-in.ts';
import { LoginPage } from '../pages/login.tsx';
import { accountOf, forgetSession, goTo, viewOf, visitorOf } from '../visitor.ts';

const loginForm = z.object({ email: z.string().max(400), password: z.string().max(MAX_PASSWORD * 2) });
const noticeQuery = z.object({ klaar: z.enum(['overgedragen', 'geactiveerd', 'email']).optional().catch(undefined) });

async function logIn(context: Context, request: FastifyRequest, reply: FastifyReply) {
  const form = loginForm.parse(request.body);
  const known = await tryPassword(context, request, parseEmail(form.email) ?? '', form.password);
  if (known !== 'wrong' && 'account' in known) {
    await logInHere(context, request, reply, known);
    return goTo(reply, known.temporary ? '/wachtwoord' : '/');
  }
  const view = await viewOf(context, request);
  const problem = known === 'wrong' ? view.t.login.failed : showWait(view.t.login.slow, known.seconds, view.language);
  if (known !== 'wrong') reply.header('retry-after', known.seconds);
  const page = createElement(LoginPage, { view, email: form.email, problem });
  return sendPage(reply, known === 'wrong' ? 401 : 429, page);
}

/** Login AutoPaspoort: logging in and out, for fleet managers and drivers alike. */
export function loginRoutes(app: FastifyInstance, context: Context): void {
  app.get('/login', { config: { access: 'open' } }, async (request, reply) => {
    if (visitorOf(request).session) return goTo(reply, '/');
    const view = await viewOf(context, request);
    const { klaar } = noticeQuery.parse(request.query);
    const page = klaar ? { view, notice: view.t.login.done[klaar] } : { view };
    return sendPage(reply, 200, createElement(LoginPage, page));
  });
  app.post('/login', { config: { access: 'open' } }, (request, reply) => logIn(context, request, reply));
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
