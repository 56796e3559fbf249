import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { registryAnswerSchema, registryParamsSchema, registryQuerySchema } from '../../../shared/api/registry.ts';
import type { Context } from '../../context.ts';
import { lookUpVehicle } from '../../registry/look-up-vehicle.ts';
import { callerOf, requireCaller } from '../caller-hook.ts';
import { errorAnswers } from '../error-answers.ts';

/** Look-ups a minute for one desk: more than a counter can ask, less than a copy of the registry needs. */
const LOOKUPS_A_MINUTE = 120;

export function registryRoute(context: Context) {
  return async (app: FastifyInstance) => {
    requireCaller(app, context);
    const schema = {
      security: [{ desk: [] }],
      params: registryParamsSchema,
      querystring: registryQuerySchema,
      response: { 200: registryAnswerSchema, ...errorAnswers(401, 403, 426, 429) },
    };
    const rateLimit = {
      max: LOOKUPS_A_MINUTE,
      timeWindow: '1 minute',
      hook: 'preHandler' as const,
      keyGenerator: (request: Parameters<typeof callerOf>[0]) => callerOf(request).deskId,
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .get('/v1/registry/:plate', { schema, config: { rateLimit } }, ({ params }) =>
        lookUpVehicle(context, params.plate),
      );
  };
}
