import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { z } from 'zod';
import { parseEmail } from '../../../shared/domain/email.ts';
import type { Context } from '../../context.ts';
import { MAX_PASSWORD } from '../../portal/accounts.ts';
import { askForEmail, confirmEmail, findEmailChange } from '../../portal/change-email.ts';
import { takeMail } from '../../portal/login-guard.ts';
import { sendPage } from '../answer-page.ts';
import { fill } from '../language.ts';
import { tryPassword } from '../log-in.ts';
import { ConfirmEmailPage } from '../pages/email.tsx';
import { MessagePage } from '../pages/login.tsx';
import { accountOf, goTo, viewOf, visitorOf } from '../visitor.ts';
import { showAccount } from './account-routes.ts';

const askForm = z.object({ newEmail: z.string().max(400), emailCurrent: z.string().max(MAX_PASSWORD * 2) });
const params = z.object({ token: z.string().max(100) });

/** A new address asks for the password: a computer left open must not be enough to take an account over. */
function asking(app: FastifyInstance, context: Context): void {
  app.post('/account/email', async (request, reply) => {
    const { newEmail, emailCurrent } = askForm.parse(request.body);
    const account = accountOf(request);
    const email = parseEmail(newEmail);
    const show = (problem: Parameters<typeof showAccount>[3]) => showAccount(context, request, reply, problem);
    if (email === null) return show({ at: 'email', what: 'invalid', newEmail });
    if (email === account.email) return show({ at: 'email', what: 'same', newEmail });
    const known = await tryPassword(context, request, account.email, emailCurrent);
    if (known === 'wrong' || 'seconds' in known) return show({ at: 'emailCurrent', what: known, newEmail });
    const seconds = await takeMail(context, account, 'email-change');
    if (seconds !== null) return show({ at: 'emailCurrent', what: { seconds }, newEmail });
    await askForEmail(context, account, email);
    const view = await viewOf(context, request);
    const { emailSentTitle: title, emailSent } = view.t.account;
    const page = { view, title, text: fill(emailSent, { email }), href: '/account', link: view.t.accountNav };
    return sendPage(reply, 200, createElement(MessagePage, page));
  });
}

function confirming(app: FastifyInstance, context: Context): void {
  const gone = async (request: FastifyRequest, reply: FastifyReply) => {
    const view = await viewOf(context, request);
    const { goneTitle: title, gone: text } = view.t.choose;
    return sendPage(
      reply,
      410,
      createElement(MessagePage, { view, title, text, href: '/account', link: view.t.accountNav }),
    );
  };
  const options = { schema: { params }, config: { access: 'open' as const } };
  app.get('/account/email/:token', options, async (request, reply) => {
    const { token } = params.parse(request.params);
    const email = await findEmailChange(context, token);
    if (email === null) return gone(request, reply);
    const action = `/account/email/${encodeURIComponent(token)}`;
    return sendPage(
      reply,
      200,
      createElement(ConfirmEmailPage, { view: await viewOf(context, request), email, action }),
    );
  });
  app.post('/account/email/:token', options, async (request, reply) => {
    const { token } = params.parse(request.params);
    const done = await confirmEmail(context, token);
    if (done.ok)
      return goTo(
        reply,
        visitorOf(request).session?.account.id === done.value.id ? '/account?klaar=1' : '/login?klaar=email',
      );
    if (done.error === 'gone') return gone(request, reply);
    const view = await viewOf(context, request);
    const { takenTitle: title, taken: text } = view.t.account;
    return sendPage(reply, 409, createElement(MessagePage, { view, title, text }));
  });
}

/** The own e-mail address, in Account instellingen: asked for, and confirmed from the new mailbox. */
export function emailRoutes(app: FastifyInstance, context: Context): void {
  asking(app, context);
  confirming(app, context);
}
