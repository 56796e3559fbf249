import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type ApiClient, createApiClient } from '../../src/main/sync/api-client.ts';
import { listen } from '../support/listen.ts';

const LIMITS = { call: 600, lookup: 600, pollGrace: 600 };
const ID = '019b76da-0000-70a2-8000-000000000001';

/** A call of each kind: one that is added to the client does not compile without its line. */
const CALLS: { readonly [N in keyof ApiClient]: (api: ApiClient, signal: AbortSignal) => ReturnType<ApiClient[N]> } = {
  login: (api) => api.login({ email: 'balie@garage.example', password: 'geheim', deskId: ID, deskName: 'Balie' }),
  refresh: (api, signal) => api.refresh('token', ID, signal),
  logout: (api) => api.logout('token'),
  closing: (api) => api.closing('token'),
  desks: (api, signal) => api.desks('token', signal),
  closeDesk: (api, signal) => api.closeDesk('token', ID, { password: 'geheim', by: '' }, signal),
  retention: (api, signal) => api.retention('token', signal),
  setRetention: (api, signal) => api.setRetention('token', { months: 24, password: 'geheim', by: '' }, signal),
  push: (api, signal) => api.push('token', { ackedThrough: 0, commands: [] }, signal),
  changes: (api, signal) => api.changes('token', { cursor: null, wait: 0, confirmed: 0, limit: 500 }, signal),
  registry: (api, signal) => api.registry('token', 'TB123X', signal),
  tellAudit: (api, signal) => api.tellAudit('token', [], signal),
  audit: (api, signal) => api.audit('token', { customerId: ID, before: null, limit: 20 }, signal),
  customerData: (api, signal) => api.customerData('token', ID, signal),
  findAway: (api, signal) => api.findAway('token', 'Kuiper', signal),
  bringBack: (api, signal) => api.bringBack('token', ID, signal),
  fleetLogin: (api, signal) => api.fleetLogin('token', ID, 'wagenpark@klant.example', signal),
};

describe('a call to a service that never finishes its answer', () => {
  let close: () => Promise<void> = async () => undefined;
  afterEach(() => close());

  async function silentService(answer: RequestListener): Promise<{ api: ApiClient; asked: () => number }> {
    let asked = 0;
    const server = await listen(
      createServer((request, response) => {
        asked += 1;
        answer(request, response);
      }),
    );
    close = () => server.close();
    return { api: createApiClient(server.url, LIMITS), asked: () => asked };
  }

  it.each(Object.entries(CALLS))('ends by itself: %s', async (_name, call) => {
    const { api, asked } = await silentService(() => undefined);
    const answer = await call(api, new AbortController().signal);
    expect(answer).toEqual({ ok: false, error: { code: 'unreachable', retryAfter: null } });
    expect(asked()).toBe(1);
  });

  it.each(Object.entries(CALLS))('ends by itself in the middle of an answer: %s', async (_name, call) => {
    const { api } = await silentService((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"results":');
    });
    const answer = await call(api, new AbortController().signal);
    expect(answer).toEqual({ ok: false, error: { code: 'unreachable', retryAfter: null } });
  });

  it('gives a long poll its seconds first', async () => {
    const { api } = await silentService((_request, response) => {
      setTimeout(() => response.writeHead(503, { 'retry-after': '7' }).end(), 4 * LIMITS.call);
    });
    const query = { cursor: null, wait: 25, confirmed: 0, limit: 500 };
    const answer = await api.changes('token', query, new AbortController().signal);
    expect(answer).toEqual({ ok: false, error: { code: 'trouble', retryAfter: 7 } });
  });
});
