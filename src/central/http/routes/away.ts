import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import {
  bringBackAnswerSchema,
  bringBackBodySchema,
  bringBackParamsSchema,
  findAwayAnswerSchema,
  findAwayBodySchema,
} from '../../../shared/api/away.ts';
import { ApiProblem } from '../../api-problem.ts';
import type { Context } from '../../context.ts';
import { findRowById } from '../../db/entity-rows.ts';
import { throughRaces } from '../../db/through-races.ts';
import { bringBack } from '../../retention/bring-back.ts';
import { findAway } from '../../retention/find-away.ts';
import { callerOf, requireCaller } from '../caller-hook.ts';
import { errorAnswers } from '../error-answers.ts';

/** Searches and customers a minute for one desk: somebody at the counter asks for one, and nobody reads all of them out. */
const ASKED_A_MINUTE = 20;

/** Brings a customer of a garage back to its desks; one who is there already stays there. */
async function comeBack(context: Context, garageId: string, customerId: string): Promise<void> {
  await throughRaces(() =>
    context.db.transaction().execute(async (trx) => {
      await bringBack(trx, garageId, [customerId], context.now());
      if (!(await findRowById(trx, garageId, 'customer', customerId)))
        throw new ApiProblem('not_found', 'This garage has no such customer.');
    }),
  );
  context.signals.wake(garageId);
}

export function awayRoutes(context: Context) {
  return async (app: FastifyInstance) => {
    requireCaller(app, context);
    const rateLimit = {
      max: ASKED_A_MINUTE,
      timeWindow: '1 minute',
      hook: 'preHandler' as const,
      keyGenerator: (request: Parameters<typeof callerOf>[0]) => callerOf(request).deskId,
    };
    const security = [{ desk: [] }];
    const search = {
      security,
      body: findAwayBodySchema,
      response: { 200: findAwayAnswerSchema, ...errorAnswers(401, 403, 426, 429) },
    };
    const back = {
      security,
      params: bringBackParamsSchema,
      body: bringBackBodySchema,
      response: { 200: bringBackAnswerSchema, ...errorAnswers(401, 403, 404, 426, 429) },
    };
    const typed = app.withTypeProvider<ZodTypeProvider>();
    typed.post('/v1/away/search', { schema: search, config: { rateLimit } }, async (request, reply) => {
      // Personal data: nothing between here and the desk may keep it.
      void reply.header('cache-control', 'no-store');
      return { customers: [...(await findAway(context.db, callerOf(request).garageId, request.body.query))] };
    });
    typed.post('/v1/away/:customerId/back', { schema: back, config: { rateLimit } }, async (request) => {
      await comeBack(context, callerOf(request).garageId, request.params.customerId);
      return {};
    });
  };
}
