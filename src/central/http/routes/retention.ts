import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { retentionAnswerSchema, setRetentionRequestSchema } from '../../../shared/api/retention.ts';
import type { Context } from '../../context.ts';
import { retentionOf, setRetention } from '../../retention/retention-setting.ts';
import { callerOf, requireCaller } from '../caller-hook.ts';
import { errorAnswers } from '../error-answers.ts';
import { passwordTries } from '../password-tries.ts';

const security = [{ desk: [] }];

/** After how long customers who were not seen leave the desks of a garage. */
export function retentionRoute(context: Context) {
  return async (app: FastifyInstance) => {
    requireCaller(app, context);
    const typed = app.withTypeProvider<ZodTypeProvider>();
    const read = { security, response: { 200: retentionAnswerSchema, ...errorAnswers(401, 403, 426) } };
    typed.get('/v1/retention', { schema: read }, (request) => retentionOf(context, callerOf(request)));
    const set = {
      security,
      body: setRetentionRequestSchema,
      response: { 200: retentionAnswerSchema, ...errorAnswers(401, 403, 426, 429) },
    };
    typed.put('/v1/retention', { schema: set, config: { rateLimit: passwordTries } }, (request) =>
      setRetention(context, callerOf(request), request.body),
    );
  };
}
