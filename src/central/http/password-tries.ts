import type { FastifyRequest } from 'fastify';
import { callerOf } from './caller-hook.ts';

/** How often one desk may say a password to one route: it is not to be guessed here. */
export const passwordTries = {
  max: 10,
  timeWindow: '1 minute',
  hook: 'preHandler' as const,
  keyGenerator: (request: FastifyRequest) => callerOf(request).deskId,
};
