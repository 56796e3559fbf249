import type { FastifyInstance, FastifyRequest } from 'fastify';
import { authenticate, type Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';

const callers = new WeakMap<FastifyRequest, Caller>();

/** Lets only signed-in desks in, before their body is even read. */
export function requireCaller(app: FastifyInstance, context: Context): void {
  app.addHook('onRequest', async (request) => {
    callers.set(request, await authenticate(context, request.headers.authorization));
  });
}

/** The desk that a request behind `requireCaller` came from. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (!caller) throw new Error('A route asks for its caller but does not require one');
  return caller;
}
