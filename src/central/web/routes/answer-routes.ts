import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { z } from 'zod';
import { newSecret } from '../../auth/secrets.ts';
import type { Context } from '../../context.ts';
import { acceptOffer } from '../../portal/transfer/accept-offer.ts';
import { declineOffer } from '../../portal/transfer/end-offer.ts';
import { type OfferShown, showOffer } from '../../portal/transfer/show-offer.ts';
import { sendPage } from '../answer-page.ts';
import { logInWithLink } from '../log-in.ts';
import { onceForm } from '../once-form.ts';
import { AnswerPage } from '../pages/answer.tsx';
import { MessagePage } from '../pages/login.tsx';
import { goTo, viewOf } from '../visitor.ts';

const params = z.object({ token: z.string().max(100) });
const answerForm = z.object({ answer: z.enum(['accept', 'decline']) });

/** The page behind the link in an offer: who has the link may answer, once. */
export function answerRoutes(app: FastifyInstance, context: Context): void {
  const gone = async (request: FastifyRequest, reply: FastifyReply) => {
    const view = await viewOf(context, request);
    const { goneTitle: title, gone: text } = view.t.answer;
    return sendPage(reply, 410, createElement(MessagePage, { view, title, text }));
  };
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    offer: OfferShown,
    status: number,
  ) => {
    const view = await viewOf(context, request);
    const action = `/overdracht/${encodeURIComponent(token)}`;
    return sendPage(reply, status, createElement(AnswerPage, { view, offer, action, form: newSecret() }));
  };
  const accept = async (request: FastifyRequest, reply: FastifyReply, token: string) => {
    const accepted = await acceptOffer(context, { token, ...onceForm.parse(request.body) });
    if (accepted.ok) return goTo(reply, await logInWithLink(context, request, reply, accepted.value, 'overgedragen'));
    const offer = accepted.error === 'fleet_login' ? await showOffer(context, token) : null;
    return offer ? show(request, reply, token, offer, 409) : gone(request, reply);
  };
  const decline = async (request: FastifyRequest, reply: FastifyReply, token: string) => {
    const declined = await declineOffer(context, token);
    if (!declined) return gone(request, reply);
    const { t, ...view } = await viewOf(context, request);
    const page = { view: { t, ...view }, title: t.answer.declinedTitle, text: t.answer.declined };
    return sendPage(reply, 200, createElement(MessagePage, page));
  };
  const options = { schema: { params }, config: { access: 'open' as const } };
  app.get('/overdracht/:token', options, async (request, reply) => {
    const { token } = params.parse(request.params);
    const offer = await showOffer(context, token);
    if (!offer) return gone(request, reply);
    return show(request, reply, token, offer, 200);
  });
  app.post('/overdracht/:token', options, async (request, reply) => {
    const { token } = params.parse(request.params);
    if (answerForm.parse(request.body).answer === 'decline') return decline(request, reply, token);
    return accept(request, reply, token);
  });
}
