import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/central/http/app.ts';
import { apiErrorSchema, PROTOCOL } from '../../src/shared/api/protocol.ts';
import { type CallerWorld, callerWorld } from '../support/callers.ts';
import { startTestCentral, type TestCentral } from '../support/central.ts';
import { type Schema, valuesOf } from '../support/schema-values.ts';

const REQUESTS_A_ROUTE = 80;
/** Checking a password is slow on purpose. */
const SLOW_ROUTES: readonly string[] = ['POST /v1/login'];
const FEW = 15;
/** What one desk may ask in a minute where a desk is slowed down: a request that is turned away tries nothing. */
const A_DESK = 10;
const TOO_MANY = 429;

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body: unknown;
}

/** What every route may answer, whatever its own list says: the input, its size, its kind or its pace was wrong. */
const ALWAYS = [400, 401, 404, 405, 413, 414, 415, 426, 429];

describe('every route of the contract, with requests made from its own description', () => {
  let central: TestCentral;
  let world: CallerWorld;
  let app: FastifyInstance;
  let ids: readonly string[];
  let operations: readonly (readonly [string, string, Operation])[] = [];
  beforeAll(async () => {
    central = await startTestCentral('PGlite');
    world = await callerWorld(central);
    app = await createApp(world.context, { loginAttempts: 1_000 });
    await app.ready();
    const { car, fleet } = world.here;
    ids = [car.passportId, car.holderId, fleet.fleetId, uuidv7()];
    const { paths } = JSON.parse((await app.inject('/openapi.json')).body);
    operations = Object.entries(paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [method.toUpperCase(), path, operation] as const),
    );
  });
  afterAll(async () => {
    await app.close();
    await central.close();
  });

  function requestsTo(method: string, path: string, { requestBody, parameters = [] }: Operation): fc.Arbitrary<Sent> {
    const body = requestBody?.content['application/json']?.schema;
    const values = Object.fromEntries(parameters.map(({ name, schema }) => [name, valuesOf(schema, ids)]));
    const made = fc.record({
      given: fc.record(values) as fc.Arbitrary<Readonly<Record<string, unknown>>>,
      body: body ? valuesOf(body, ids) : fc.constant(undefined),
      rightProtocol: fc.boolean(),
    });
    // Some objects have no text of their own, and half a character fits in no address.
    const text = (value: unknown, most: number) =>
      Buffer.from((typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, most)).toString();
    return made.map(({ given, body: content, rightProtocol }) => {
      const namesIn = (place: string) => parameters.filter((part) => part.in === place).map(({ name }) => name);
      const filled = namesIn('path').reduce(
        (url, name) => url.replace(`{${name}}`, encodeURIComponent(text(given[name], 200))),
        path,
      );
      // A poll that waits says nothing here.
      const query = namesIn('query')
        .filter((name) => name !== 'wait')
        .map((name) => [name, text(given[name], 400)]);
      const right = rightProtocol ? [['protocol', String(PROTOCOL)]] : [];
      return {
        method: method as Sent['method'],
        url: `${filled}?${new URLSearchParams([...query, ...right])}`,
        body: content,
      };
    });
  }

  it('is described: the contract names the routes of the desks', () => {
    expect(operations.map(([method, path]) => `${method} ${path}`)).toEqual(
      expect.arrayContaining(['POST /v1/push', 'GET /v1/changes', 'POST /v1/login', 'GET /v1/desks']),
    );
  });

  it('answers in the form that it promises, and never fails', async () => {
    const documented = (operation: Operation) => [...Object.keys(operation.responses).map(Number), ...ALWAYS];
    for (const [method, path, operation] of operations) {
      const route = `${method} ${path}`;
      let sent = 0;
      let { headers } = await world.make.desk();
      await fc.assert(
        fc.asyncProperty(requestsTo(method, path, operation), async ({ method: verb, url, body }) => {
          sent += 1;
          if (sent % A_DESK === 0) headers = (await world.make.desk()).headers;
          const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
          const type = body === undefined ? {} : { 'content-type': 'application/json' };
          const answer = await app.inject({ method: verb, url, headers: { ...headers, ...type }, ...payload });
          const what = `${route} ${url} ${JSON.stringify(body)?.slice(0, 300)}`;
          expect(documented(operation), what).toContain(answer.statusCode);
          expect(answer.statusCode, what).toBeLessThan(500);
          expect(answer.statusCode, what).not.toBe(TOO_MANY);
          if (answer.statusCode >= 400) expect(apiErrorSchema.safeParse(answer.json()).success, route).toBe(true);
        }),
        { numRuns: SLOW_ROUTES.includes(route) ? FEW : REQUESTS_A_ROUTE },
      );
    }
    expect(central.logged).toEqual([]);
  });
});
