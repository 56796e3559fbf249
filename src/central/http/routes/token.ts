import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { tokenAnswerSchema, tokenRequestSchema } from '../../../shared/api/auth.ts';
import { refreshTokens } from '../../auth/refresh-tokens.ts';
import type { Context } from '../../context.ts';
import { errorAnswers } from '../error-answers.ts';

export function tokenRoute(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    const schema = {
      body: tokenRequestSchema,
      response: { 200: tokenAnswerSchema, ...errorAnswers(401, 403, 409, 413) },
    };
    app.post('/v1/token', { schema }, (request) => refreshTokens(context, request.body));
  };
}
