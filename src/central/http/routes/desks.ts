import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import {
  closeDeskAnswerSchema,
  closeDeskRequestSchema,
  closingAnswerSchema,
  deskParamsSchema,
  desksAnswerSchema,
} from '../../../shared/api/desks.ts';
import { closeDesk, closingOf, desksOf } from '../../auth/garage-desks.ts';
import type { Context } from '../../context.ts';
import { callerOf, requireCaller } from '../caller-hook.ts';
import { errorAnswers } from '../error-answers.ts';
import { passwordTries } from '../password-tries.ts';

const security = [{ desk: [] }];

/** The desks of a garage, and closing one that was lost. */
export function desksRoute(context: Context) {
  return async (app: FastifyInstance) => {
    requireCaller(app, context);
    const typed = app.withTypeProvider<ZodTypeProvider>();
    const list = { security, response: { 200: desksAnswerSchema, ...errorAnswers(401, 403, 426) } };
    typed.get('/v1/desks', { schema: list }, (request) => desksOf(context, callerOf(request)));
    const close = {
      security,
      params: deskParamsSchema,
      body: closeDeskRequestSchema,
      response: { 200: closeDeskAnswerSchema, ...errorAnswers(401, 403, 404, 426, 429) },
    };
    typed.post('/v1/desks/:deskId/close', { schema: close, config: { rateLimit: passwordTries } }, async (request) => {
      await closeDesk(context, callerOf(request), request.params.deskId, request.body);
      return { ok: true as const };
    });
  };
}

/** What a desk asks that was turned away as closed: it has no other way in any more. */
export function closingRoute(context: Context) {
  return async (app: FastifyInstance) => {
    const schema = { security, response: { 200: closingAnswerSchema, ...errorAnswers(401, 426) } };
    app
      .withTypeProvider<ZodTypeProvider>()
      .get('/v1/desk/closing', { schema }, (request) => closingOf(context, request.headers.authorization));
  };
}
