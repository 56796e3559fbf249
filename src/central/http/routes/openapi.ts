import type { FastifyInstance } from 'fastify';

/** The contract in OpenAPI, made from the same schemas that check requests. */
export async function openapiRoute(app: FastifyInstance): Promise<void> {
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
