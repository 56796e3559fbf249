import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { acceptOffer } from '../../portal/transfer/accept-offer.ts';
import { declineOffer } from '../../portal/transfer/end-offer.ts';
import { showOffer } from '../../portal/transfer/show-offer.ts';
import { sendPage } from '../answer-page.ts';
import { fill } from '../language.ts';
import { AnswerPage } from '../pages/answer.tsx';
import { MessagePage } from '../pages/login.tsx';
import { goTo, viewOf } from '../visitor.ts';
import { logInWithLink } from './login-routes.ts';

const params = z.object({ token: z.string().max(100) });
const answerForm = z.object({ answer: z.enum(['accept', 'decline']) });

/** The page behind the link in an offer: who has the link may answer, once. */
export function answerRoutes(app: FastifyInstance, context: Context): void {
  const gone = async (request: FastifyRequest, reply: FastifyReply) => {
    const view = await viewOf(context, request);
    const { goneTitle: title, gone: text } = view.t.answer;
    return sendPage(reply, 410, createElement(MessagePage, { view, title, text }));
  };
  const options = { schema: { params }, config: { access: 'open' as const } };
  app.get('/overdracht/:token', options, async (request, reply) => {
    const { token } = params.parse(request.params);
    const offer = await showOffer(context, token);
    if (!offer) return gone(request, reply);
    const view = await viewOf(context, request);
    const action = `/overdracht/${encodeURIComponent(token)}`;
    return sendPage(reply, 200, createElement(AnswerPage, { view, offer, action }));
  });
  app.post('/overdracht/:token', options, async (request, reply) => {
    const { token } = params.parse(request.params);
    const offer = await showOffer(context, token);
    if (!offer) return gone(request, reply);
    if (answerForm.parse(request.body).answer === 'decline') {
      if (!(await declineOffer(context, token))) return gone(request, reply);
      const view = await viewOf(context, request);
      const text = fill(view.t.answer.declined, { from: offer.from });
      return sendPage(reply, 200, createElement(MessagePage, { view, title: view.t.answer.declinedTitle, text }));
    }
    const account = await acceptOffer(context, token);
    if (!account) return gone(request, reply);
    await logInWithLink(context, reply, account);
    return goTo(reply, '/mijn');
  });
}
