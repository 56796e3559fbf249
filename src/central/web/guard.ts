import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import type { Context } from '../context.ts';
import { sendPage } from './answer-page.ts';
import { MessagePage } from './pages/login.tsx';
import { findVisitor, goTo, viewOf, visitorOf } from './visitor.ts';

/** Whom a route lets in: anybody, who is logged in, or who is logged in and still has to choose a password. */
export type Access = 'open' | 'session' | 'any-session';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
}

/** Whether a form was sent by a page of another site. Browsers that send neither header send no cookie across sites either. */
function isFromElsewhere({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (headers.origin === undefined) return false;
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== headers.host;
}

function formTokenIn(request: FastifyRequest): unknown {
  const { body } = request;
  return typeof body === 'object' && body !== null && 'formToken' in body ? body.formToken : undefined;
}

/** Asks for the login that a route needs, before anything of the request is looked at. */
function letIn(context: Context) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { session } = await findVisitor(context, request);
    const access = request.routeOptions.config.access ?? 'session';
    if (access === 'open') return undefined;
    if (!session) return goTo(reply, '/login');
    return session.mustSetPassword && access === 'session' ? goTo(reply, '/wachtwoord') : undefined;
  };
}

/** Turns away what changes something and was not asked for on a page of ours. */
function checkForm(context: Context) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.method !== 'POST') return undefined;
    const { session } = visitorOf(request);
    const needsToken = session !== null && (request.routeOptions.config.access ?? 'session') !== 'open';
    if (!isFromElsewhere(request) && !(needsToken && formTokenIn(request) !== session.formToken)) return undefined;
    const view = await viewOf(context, request);
    const { staleTitle, stale } = view.t.error;
    return sendPage(reply, 403, createElement(MessagePage, { view, title: staleTitle, text: stale }));
  };
}

/** Guards every route that is registered in `app` after it. */
export function guardPages(app: FastifyInstance, context: Context): void {
  app.addHook('onRequest', letIn(context));
  app.addHook('preHandler', checkForm(context));
}
