import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { limits, PROTOCOL } from '../../shared/api/protocol.ts';
import type { Context } from '../context.ts';
import { portalPages } from '../web/portal.ts';
import { answerNotFound, createErrorHandler } from './error-handler.ts';
import { checkProtocol } from './protocol-hook.ts';
import { auditRoute } from './routes/audit.ts';
import { awayRoutes } from './routes/away.ts';
import { changesRoute } from './routes/changes.ts';
import { customerDataRoute } from './routes/customer-data.ts';
import { closingRoute, desksRoute } from './routes/desks.ts';
import { fleetLoginRoute } from './routes/fleet-login.ts';
import { healthRoute } from './routes/health.ts';
import { loginRoute } from './routes/login.ts';
import { logoutRoute } from './routes/logout.ts';
import { openapiRoute } from './routes/openapi.ts';
import { pushRoute } from './routes/push.ts';
import { registryRoute } from './routes/registry.ts';
import { retentionRoute } from './routes/retention.ts';
import { tokenRoute } from './routes/token.ts';

export interface AppOptions {
  /** Login attempts a minute for one address of the network and one e-mail address. */
  readonly loginAttempts: number;
  /** Whether a proxy on this computer says who asks (`X-Forwarded-For`); nobody else is believed. */
  readonly behindProxy?: boolean;
}

const OPENAPI = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'iGarage central service',
      description: 'What a desk of a garage talks to. Every answer outside 2xx has the same form.',
      version: String(PROTOCOL),
    },
    components: { securitySchemes: { desk: { type: 'http', scheme: 'bearer' } } },
  },
  transform: jsonSchemaTransform,
} as const;

/** The service's HTTP surface, not yet listening. */
export async function createApp(context: Context, options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: limits.pushBytes,
    trustProxy: options.behindProxy === true ? 'loopback' : false,
    forceCloseConnections: 'idle',
    // What is too long for an id is answered by the route, in the form that every error has.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 16_384 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(createErrorHandler(context.log));
  app.setNotFoundHandler(answerNotFound);
  // Level 1: a first sync is many large pages, and the better levels cost more time than they save on a line.
  await app.register(compress, {
    encodings: ['gzip'],
    requestEncodings: ['gzip'],
    threshold: 1_024,
    zlibOptions: { level: 1 },
  });
  await app.register(rateLimit, { global: false });
  await app.register(swagger, OPENAPI);
  app.addHook('preValidation', checkProtocol);
  await app.register(healthRoute(context));
  await app.register(openapiRoute);
  await app.register(loginRoute(context, options.loginAttempts));
  await app.register(tokenRoute(context));
  await app.register(logoutRoute(context));
  await app.register(pushRoute(context));
  await app.register(changesRoute(context));
  await app.register(registryRoute(context));
  await app.register(fleetLoginRoute(context));
  await app.register(customerDataRoute(context));
  await app.register(auditRoute(context));
  await app.register(awayRoutes(context));
  await app.register(desksRoute(context));
  await app.register(closingRoute(context));
  await app.register(retentionRoute(context));
  await app.register(portalPages(context));
  return app;
}
