import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { z } from 'zod';
import { newSecret } from '../../auth/secrets.ts';
import type { Context } from '../../context.ts';
import { activatePassport, readInvitation } from '../../portal/activate-passport.ts';
import { sendPage } from '../answer-page.ts';
import { logInWithLink } from '../log-in.ts';
import { onceForm } from '../once-form.ts';
import { ActivatePage } from '../pages/activate.tsx';
import { MessagePage } from '../pages/login.tsx';
import { goTo, viewOf } from '../visitor.ts';

const params = z.object({ token: z.string().max(100) });

/** The invitation of a garage: activates the AutoPaspoort once, and lets its holder choose a password. */
export function activationRoutes(app: FastifyInstance, context: Context): void {
  const gone = async (request: FastifyRequest, reply: FastifyReply) => {
    const view = await viewOf(context, request);
    const { goneTitle: title, gone: text } = view.t.activate;
    return sendPage(reply, 410, createElement(MessagePage, { view, title, text }));
  };
  const options = { schema: { params }, config: { access: 'open' as const } };
  app.get('/activeren/:token', options, async (request, reply) => {
    const { token } = params.parse(request.params);
    const invitation = await readInvitation(context, token);
    if (!invitation) return gone(request, reply);
    const view = await viewOf(context, request);
    const action = `/activeren/${encodeURIComponent(token)}`;
    return sendPage(
      reply,
      200,
      createElement(ActivatePage, { view, plate: invitation.plate, action, form: newSecret() }),
    );
  });
  app.post('/activeren/:token', options, async (request, reply) => {
    const { form } = onceForm.parse(request.body ?? {});
    const account = await activatePassport(context, { ...params.parse(request.params), form });
    if (!account) return gone(request, reply);
    return goTo(reply, await logInWithLink(context, request, reply, account, 'geactiveerd'));
  });
}
