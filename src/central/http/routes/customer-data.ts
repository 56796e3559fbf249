import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import {
  customerDataAnswerSchema,
  customerDataParamsSchema,
  customerDataQuerySchema,
} from '../../../shared/api/customer-data.ts';
import type { Context } from '../../context.ts';
import { showCustomerData } from '../../person/show-data.ts';
import { callerOf, requireCaller } from '../caller-hook.ts';
import { errorAnswers } from '../error-answers.ts';

/** Customers a minute for one desk: somebody at the counter asks for one. */
const CUSTOMERS_A_MINUTE = 10;

export function customerDataRoute(context: Context) {
  return async (app: FastifyInstance) => {
    requireCaller(app, context);
    const schema = {
      security: [{ desk: [] }],
      params: customerDataParamsSchema,
      querystring: customerDataQuerySchema,
      response: { 200: customerDataAnswerSchema, ...errorAnswers(401, 403, 404, 426, 429) },
    };
    const rateLimit = {
      max: CUSTOMERS_A_MINUTE,
      timeWindow: '1 minute',
      hook: 'preHandler' as const,
      keyGenerator: (request: Parameters<typeof callerOf>[0]) => callerOf(request).deskId,
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .get('/v1/customers/:customerId/data', { schema, config: { rateLimit } }, async (request, reply) => {
        // Personal data: nothing between here and the desk may keep it.
        void reply.header('cache-control', 'no-store');
        return showCustomerData(context, callerOf(request), request.params.customerId);
      });
  };
}
