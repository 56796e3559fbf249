import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { logoutAnswerSchema } from '../../../shared/api/auth.ts';
import { authenticate } from '../../auth/caller.ts';
import { logOut } from '../../auth/log-out.ts';
import type { Context } from '../../context.ts';
import { errorAnswers } from '../error-answers.ts';

export function logoutRoute(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    const schema = { security: [{ desk: [] }], response: { 200: logoutAnswerSchema, ...errorAnswers(401, 403) } };
    app.post('/v1/logout', { schema }, async (request) => {
      await logOut(context, await authenticate(context, request.headers.authorization));
      return { ok: true as const };
    });
  };
}
