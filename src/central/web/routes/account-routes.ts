import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { MAX_PASSWORD, recognise, setPassword } from '../../portal/accounts.ts';
import { sendPage } from '../answer-page.ts';
import { tryPassword } from '../log-in.ts';
import { AccountPage, type AccountProblem } from '../pages/account.tsx';
import { accountOf, goTo, viewOf, visitorOf } from '../visitor.ts';
import { passwordProblem } from './password-routes.ts';

const passwordText = z.string().max(MAX_PASSWORD * 2);
const passwordForm = z.object({ current: passwordText, password: passwordText, repeat: passwordText });
const noticeQuery = z.object({ klaar: z.literal('1').optional().catch(undefined) });

/** The page Account instellingen, with what is wrong with one of its forms, if anything. */
export async function showAccount(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  problem?: AccountProblem,
) {
  const view = await viewOf(context, request);
  const account = accountOf(request);
  const notice = noticeQuery.parse(request.query).klaar ? view.t.account.saved : undefined;
  const page = createElement(AccountPage, { view, email: account.email, problem, notice });
  return sendPage(reply, problem ? 422 : 200, page);
}

/** Account instellingen of a fleet manager or driver. */
export function accountRoutes(app: FastifyInstance, context: Context): void {
  const show = (request: FastifyRequest, reply: FastifyReply, problem?: AccountProblem) =>
    showAccount(context, request, reply, problem);
  app.get('/account', (request, reply) => show(request, reply));
  app.post('/account/wachtwoord', async (request, reply) => {
    const form = passwordForm.parse(request.body);
    const account = accountOf(request);
    const known = await tryPassword(context, request, account.email, form.current);
    if (known !== 'wrong' && 'seconds' in known) return show(request, reply, known);
    // The same form sent twice: the second time the new password is there already.
    if (known === 'wrong' && !(await recognise(context, account.email, form.password)))
      return show(request, reply, 'wrong');
    const problem = passwordProblem(form);
    if (problem) return show(request, reply, problem);
    await setPassword(context, account, form.password, { here: visitorOf(request).token });
    return goTo(reply, '/account?klaar=1');
  });
}
