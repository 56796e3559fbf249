import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/central/http/app.ts';
import { startTestCentral, type TestCentral } from '../support/central.ts';
import { nextNumber } from '../support/central-world.ts';
import { MailServer } from '../support/mail-server.ts';
import { accountWith, sendForm } from '../support/portal-app.ts';
import { contextOf } from '../support/portal-world.ts';

const PUBLIC = 'https://mijn.garage.example';
/** Where the service listens, a proxy can only stand on the same computer. */
const PROXY = '127.0.0.1';

describe('the service behind a proxy', () => {
  const mail = new MailServer();
  let central: TestCentral;
  let app: FastifyInstance;
  beforeAll(async () => {
    central = await startTestCentral('PGlite', { publicUrl: PUBLIC, smtpUrl: await mail.start() });
  });
  afterEach(() => app.close());
  afterAll(async () => {
    await central.close();
    await mail.stop();
  });

  const open = async (behindProxy: boolean) => {
    app = await createApp(contextOf(central), { loginAttempts: 1_000, behindProxy });
    await app.ready();
  };
  /** Asks for a link for a forgotten password, as the header says from a network; answers the status. */
  const ask = async (network: string, from: string) => {
    const sent = { from, headers: { 'x-forwarded-for': network } };
    return (await sendForm(app, '/wachtwoord-vergeten', { email: 'niemand@post.example' }, sent)).statusCode;
  };
  /** So often that whoever asks has to wait. */
  const askOften = async (network: string, from: string) => {
    for (let count = 0; count < 21; count += 1) await ask(network, from);
    expect(await ask(network, from)).toBe(429);
  };

  it('tells networks apart by what the proxy says, and believes nobody else', async () => {
    await open(true);
    await askOften('192.0.2.1', PROXY);
    expect(await ask('198.51.100.9', PROXY)).toBe(200);
    await askOften('192.0.2.2', '203.0.113.5');
    expect(await ask('198.51.100.9', '203.0.113.5')).toBe(429);
  });

  it('believes no header when nobody said that there is a proxy', async () => {
    await open(false);
    await askOften('192.0.2.3', PROXY);
    expect(await ask('198.51.100.10', PROXY)).toBe(429);
  });

  it('writes the address of the proxy in its mails', async () => {
    const email = `bestuurder${nextNumber()}@post.example`;
    await accountWith(central, email, 'een eigen wachtwoord');
    const sent = { body: new URLSearchParams({ email }), headers: { 'x-forwarded-for': '192.0.2.4' } };
    await fetch(`${central.url}/wachtwoord-vergeten`, { method: 'POST', ...sent });
    await expect.poll(() => mail.to(email), { timeout: 20_000 }).toHaveLength(1);
    expect(mail.to(email)[0]?.text).toContain(`${PUBLIC}/wachtwoord/`);
    expect(mail.to(email)[0]?.text).not.toContain('127.0.0.1');
  });
});
