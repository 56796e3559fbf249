import type { FastifyInstance, FastifyReply } from 'fastify';
import { type ChangesQuery, changesAnswerSchema, changesQuerySchema } from '../../../shared/api/changes.ts';
import type { Context } from '../../context.ts';
import { pullChanges } from '../../feed/pull-changes.ts';
import { callerOf, requireCaller } from '../caller-hook.ts';
import { errorAnswers } from '../error-answers.ts';

/** Ends when the desk hangs up. */
function hungUp(reply: FastifyReply): AbortSignal {
  const ended = new AbortController();
  reply.raw.once('close', () => ended.abort());
  return ended.signal;
}

export function changesRoute(context: Context) {
  return async (app: FastifyInstance) => {
    requireCaller(app, context);
    const closing = new AbortController();
    app.addHook('preClose', async () => closing.abort());
    const schema = {
      security: [{ desk: [] }],
      querystring: changesQuerySchema,
      response: { 200: changesAnswerSchema, ...errorAnswers(401, 403, 410, 426) },
    };
    app.get<{ Querystring: ChangesQuery }>('/v1/changes', { schema }, async (request, reply) => {
      const ended = AbortSignal.any([closing.signal, hungUp(reply)]);
      const json = await pullChanges(context, callerOf(request), request.query, ended);
      // Text already: the schema documents it, but checking 500 rows again on the way out would halve the speed.
      return reply.type('application/json; charset=utf-8').serializer(String).send(json);
    });
  };
}
