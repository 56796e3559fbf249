import type { FastifyInstance } from 'fastify';
import { hashPassword } from '../../src/central/auth/passwords.ts';
import { createApp } from '../../src/central/http/app.ts';
import type { TestCentral } from './central.ts';
import { accountFor, contextOf } from './portal-world.ts';

/** Not for people: hashing must not be what a test run spends its time on. */
const CHEAP = { N: 1_024, r: 8, p: 1 };

/** The pages without a network, so that a test says where a request comes from. */
export async function portalApp(central: TestCentral): Promise<FastifyInstance> {
  const app = await createApp(contextOf(central), { loginAttempts: 1_000 });
  await app.ready();
  return app;
}

/** An account with a password. */
export async function accountWith(central: TestCentral, email: string, password: string) {
  const account = await accountFor(central, email);
  const password_hash = await hashPassword(password, CHEAP);
  await central.db.updateTable('portal_accounts').set({ password_hash }).where('id', '=', account.id).execute();
  return account;
}

export interface Sent {
  readonly from?: string;
  readonly cookies?: Record<string, string>;
  readonly headers?: Record<string, string>;
}

/** Sends a form from a network address. */
export function sendForm(app: FastifyInstance, url: string, fields: Record<string, string>, sent: Sent = {}) {
  const { from = '192.0.2.1', cookies = {}, headers = {} } = sent;
  return app.inject({
    method: 'POST',
    url,
    remoteAddress: from,
    cookies,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  });
}

/** The cookies that an answer sets, by name. */
export function cookiesOf(answer: Awaited<ReturnType<typeof sendForm>>): Record<string, string> {
  return Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
}
