import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { loginAnswerSchema, loginRequestSchema } from '../../../shared/api/auth.ts';
import { ApiProblem } from '../../api-problem.ts';
import { logIn } from '../../auth/log-in.ts';
import type { Context } from '../../context.ts';
import { errorAnswers } from '../error-answers.ts';

/** Counts by network address and e-mail address: one guesser does not lock out a garage behind the same address. */
function limitKey(request: FastifyRequest): string {
  const body = loginRequestSchema.pick({ email: true }).safeParse(request.body);
  const email = body.success ? body.data.email.trim().toLowerCase() : '';
  return createHash('sha256').update(`${request.ip} ${email}`).digest('hex');
}

export function loginRoute(context: Context, attempts: number): FastifyPluginAsyncZod {
  return async (app) => {
    const limit = {
      max: attempts,
      timeWindow: 60_000,
      // The key needs the body.
      hook: 'preHandler' as const,
      keyGenerator: limitKey,
      errorResponseBuilder: () => new ApiProblem('too_many_requests', 'Too many attempts; wait a moment.'),
    };
    const schema = {
      body: loginRequestSchema,
      response: { 200: loginAnswerSchema, ...errorAnswers(401, 403, 409, 413, 426, 429) },
    };
    app.post('/v1/login', { schema, config: { rateLimit: limit } }, (request) => logIn(context, request.body));
  };
}
