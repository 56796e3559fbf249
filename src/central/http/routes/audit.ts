import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { auditAnswerSchema, auditPageSchema, auditQuerySchema, auditRequestSchema } from '../../../shared/api/audit.ts';
import { keepLooks } from '../../audit/keep-looks.ts';
import { readAudit } from '../../audit/read-audit.ts';
import type { Context } from '../../context.ts';
import { callerOf, requireCaller } from '../caller-hook.ts';
import { errorAnswers } from '../error-answers.ts';

const security = [{ desk: [] }];

/** Who looked at what and changed what: told by the desks, read by the garage. */
export function auditRoute(context: Context) {
  return async (app: FastifyInstance) => {
    requireCaller(app, context);
    const typed = app.withTypeProvider<ZodTypeProvider>();
    const tell = {
      security,
      body: auditRequestSchema,
      response: { 200: auditAnswerSchema, ...errorAnswers(401, 403, 413, 426) },
    };
    typed.post('/v1/audit', { schema: tell }, async (request) => {
      await keepLooks(context, callerOf(request), request.body.lines);
      return { ok: true as const };
    });
    const read = {
      security,
      querystring: auditQuerySchema,
      response: { 200: auditPageSchema, ...errorAnswers(401, 403, 426) },
    };
    typed.get('/v1/audit', { schema: read }, async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return readAudit(context, callerOf(request), request.query);
    });
  };
}
