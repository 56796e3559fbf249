import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { z } from 'zod';
import { REMINDER_KINDS } from '../../../shared/domain/reminder-rules.ts';
import type { Context } from '../../context.ts';
import { choose, kindOfLink, unsubscribe, wantedKinds } from '../../portal/reminders/choices.ts';
import { sendPage } from '../answer-page.ts';
import { MessagePage } from '../pages/login.tsx';
import { MessagesPage, UnsubscribePage } from '../pages/messages.tsx';
import { accountOf, goTo, viewOf } from '../visitor.ts';

const ticked = z.literal('1').optional().catch(undefined);
const choiceForm = z.object({ apk: ticked, service: ticked });
const savedQuery = z.object({ klaar: ticked });
const linkParams = z.object({ token: z.string().max(100) });

/** Without a login: whoever has the mail has the link, and so has the mail program (RFC 8058). */
function unsubscribing(app: FastifyInstance, context: Context): void {
  const options = { config: { access: 'open' as const }, schema: { params: linkParams } };
  const gone = async (request: FastifyRequest, reply: FastifyReply) => {
    const view = await viewOf(context, request);
    const { goneTitle: title, gone: text } = view.t.messages;
    return sendPage(reply, 410, createElement(MessagePage, { view, title, text }));
  };
  app.get('/afmelden/:token', options, async (request, reply) => {
    const kind = await kindOfLink(context, linkParams.parse(request.params).token);
    if (!kind) return gone(request, reply);
    const view = await viewOf(context, request);
    return sendPage(reply, 200, createElement(UnsubscribePage, { view, kind, action: view.path }));
  });
  app.post('/afmelden/:token', options, async (request, reply) => {
    const kind = await unsubscribe(context, linkParams.parse(request.params).token);
    if (!kind) return gone(request, reply);
    const view = await viewOf(context, request);
    const { offTitle: title, offDone: text } = view.t.messages;
    return sendPage(reply, 200, createElement(MessagePage, { view, title, text }));
  });
}

/** Berichten en herinneringen: which mail somebody wants. */
export function messageRoutes(app: FastifyInstance, context: Context): void {
  unsubscribing(app, context);
  app.get('/mijn/berichten', async (request, reply) => {
    const account = accountOf(request);
    const wanted = await wantedKinds(context, account);
    const saved = savedQuery.parse(request.query).klaar !== undefined;
    const view = await viewOf(context, request);
    return sendPage(reply, 200, createElement(MessagesPage, { view, email: account.email, wanted, saved }));
  });
  app.post('/mijn/berichten', async (request, reply) => {
    const form = choiceForm.parse(request.body);
    const wanted = REMINDER_KINDS.filter((kind) => form[kind] !== undefined);
    await choose(context, accountOf(request), wanted);
    return goTo(reply, '/mijn/berichten?klaar=1');
  });
}
