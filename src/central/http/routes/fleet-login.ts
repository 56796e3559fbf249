import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import {
  fleetLoginAnswerSchema,
  fleetLoginParamsSchema,
  fleetLoginRequestSchema,
} from '../../../shared/api/fleet-login.ts';
import type { Context } from '../../context.ts';
import { handOverLogin } from '../../portal/hand-over-login.ts';
import { callerOf, requireCaller } from '../caller-hook.ts';
import { errorAnswers } from '../error-answers.ts';

/** Logins a minute for one desk: a counter hands over one at a time. */
const LOGINS_A_MINUTE = 10;

export function fleetLoginRoute(context: Context) {
  return async (app: FastifyInstance) => {
    requireCaller(app, context);
    const schema = {
      security: [{ desk: [] }],
      params: fleetLoginParamsSchema,
      body: fleetLoginRequestSchema,
      response: { 200: fleetLoginAnswerSchema, ...errorAnswers(401, 403, 404, 409, 426, 429) },
    };
    const rateLimit = {
      max: LOGINS_A_MINUTE,
      timeWindow: '1 minute',
      hook: 'preHandler' as const,
      keyGenerator: (request: Parameters<typeof callerOf>[0]) => callerOf(request).deskId,
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .post('/v1/fleets/:fleetId/login', { schema, config: { rateLimit } }, async (request, reply) => {
        // The answer is a secret: nothing between here and the desk may keep it.
        void reply.header('cache-control', 'no-store');
        return handOverLogin(context, callerOf(request), request.params.fleetId, request.body.email);
      });
  };
}
