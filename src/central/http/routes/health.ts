import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { sql } from 'kysely';
import { healthAnswerSchema } from '../../../shared/api/health.ts';
import { PROTOCOL } from '../../../shared/api/protocol.ts';
import type { Context } from '../../context.ts';
import { errorAnswers } from '../error-answers.ts';

export function healthRoute(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/healthz', { schema: { response: { 200: healthAnswerSchema, ...errorAnswers() } } }, async () => {
      await sql`select 1`.execute(context.db);
      return { status: 'ok' as const, protocol: PROTOCOL };
    });
  };
}
