import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { pushAnswerSchema, pushRequestSchema } from '../../../shared/api/push.ts';
import { pushCommands } from '../../commands/push-commands.ts';
import type { Context } from '../../context.ts';
import { callerOf, requireCaller } from '../caller-hook.ts';
import { errorAnswers } from '../error-answers.ts';

export function pushRoute(context: Context) {
  return async (app: FastifyInstance) => {
    requireCaller(app, context);
    const schema = {
      security: [{ desk: [] }],
      body: pushRequestSchema,
      response: { 200: pushAnswerSchema, ...errorAnswers(401, 403, 409, 413, 426) },
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .post('/v1/push', { schema }, (request) => pushCommands(context, callerOf(request), request.body));
  };
}
