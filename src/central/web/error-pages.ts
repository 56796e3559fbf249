import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { describeError, isPassing } from '../db/database-errors.ts';
import { RETRY_UNAVAILABLE } from '../http/error-handler.ts';
import { sendPage } from './answer-page.ts';
import type { View } from './layout.tsx';
import { MessagePage } from './pages/login.tsx';
import { bareView, findVisitor, viewOf } from './visitor.ts';

/** A page of the kind that everybody gets, where it cannot be found out who asks. */
async function anyView(context: Context, request: FastifyRequest): Promise<View> {
  try {
    await findVisitor(context, request);
    return await viewOf(context, request);
  } catch {
    return bareView(request);
  }
}

async function sendTrouble(context: Context, request: FastifyRequest, reply: FastifyReply, error: Error) {
  context.log(`${request.method} ${request.routeOptions.url ?? '?'}: ${describeError(error)}`);
  const view = await anyView(context, request);
  const { troubleTitle: title, trouble: text } = view.t.error;
  const page = createElement(MessagePage, { view, title, text });
  if (!isPassing(error)) return sendPage(reply, 500, page);
  return sendPage(reply.header('retry-after', RETRY_UNAVAILABLE), 503, page);
}

/** What goes wrong at the pages is said on a page; a program that asks for no page gets the answer of the API. */
export function answerErrors(app: FastifyInstance, context: Context): void {
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof z.ZodError || error.statusCode === 400) {
      const view = await anyView(context, request);
      const { staleTitle: title, stale: text } = view.t.error;
      return sendPage(reply, 400, createElement(MessagePage, { view, title, text }));
    }
    const isOurs = error.statusCode === undefined || error.statusCode >= 500;
    if (!isOurs || request.headers.accept?.includes('text/html') !== true) throw error;
    return sendTrouble(context, request, reply, error);
  });
}
