import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASES, startTestCentral, type TestCentral } from '../support/central.ts';
import { nextNumber } from '../support/central-world.ts';
import { accountWith, cookiesOf, portalApp, type Sent, sendForm } from '../support/portal-app.ts';

const PASSWORD = 'een eigen wachtwoord';
const [HOME, OFFICE, ELSEWHERE] = ['192.0.2.1', '198.51.100.9', '203.0.113.5'];

describe.each(DATABASES)('guessing at Login AutoPaspoort, on %s', (database) => {
  let central: TestCentral;
  let app: FastifyInstance;
  let email: string;
  beforeAll(async () => {
    central = await startTestCentral(database);
    app = await portalApp(central);
  });
  beforeEach(async () => {
    email = `bestuurder${nextNumber()}@post.example`;
    await accountWith(central, email, PASSWORD);
    await central.db.deleteFrom('login_attempts').execute();
  });
  afterAll(async () => {
    await app.close();
    await central.close();
  });

  const login = (password: string, sent: Sent = {}, address = email) =>
    sendForm(app, '/login', { email: address, password }, sent);
  const guess = async (times: number, sent: Sent = {}, address = email) => {
    const answers = [];
    for (let count = 0; count < times; count += 1) answers.push(await login(`gok ${count}`, sent, address));
    return answers;
  };

  it('has to wait after some wrong passwords, twice as long after each next one, at most a quarter of an hour', async () => {
    expect((await guess(6)).map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401, 401, 401]);
    const waits = [];
    for (let round = 0; round < 11; round += 1) {
      const [refused] = await guess(1);
      expect(refused?.statusCode).toBe(429);
      waits.push(Number(refused?.headers['retry-after']));
      central.clock.pass(waits.at(-1) ?? 0);
      expect((await guess(1))[0]?.statusCode).toBe(401);
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
    const [last] = await guess(1);
    expect(last?.body).toContain('Te veel pogingen. Wacht 15 minuten en probeer het opnieuw.');
  });

  it('mails to another address of its own choice a few times, and to who gets a car some more, before it has to wait', async () => {
    const cookies = cookiesOf(await login(PASSWORD));
    const page = (await app.inject({ url: '/account', cookies })).body;
    const formToken = /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const ask = (emailCurrent = PASSWORD) =>
      sendForm(
        app,
        '/account/email',
        { formToken, newEmail: `n${nextNumber()}@post.example`, emailCurrent },
        { cookies },
      );
    for (let count = 0; count < 6; count += 1) expect((await ask()).statusCode).toBe(200);
    const slow = await ask();
    expect([slow.statusCode, slow.body.includes('Te veel pogingen. Wacht 2 seconden')]).toEqual([422, true]);
    central.clock.pass(2);
    expect((await ask()).statusCode).toBe(200);
  });

  it('has to wait with the right password too, which counts again when the wait is over', async () => {
    await guess(7);
    expect((await login(PASSWORD)).statusCode).toBe(429);
    central.clock.pass(2);
    expect((await login(PASSWORD)).headers.location).toBe('/');
    expect((await login('weer verkeerd')).statusCode).toBe(401);
  });

  it('locks out nobody else: not the owner elsewhere, and not the owner behind the same address on a known device', async () => {
    const device = cookiesOf(await login(PASSWORD, { from: OFFICE }));
    await guess(20, { from: OFFICE });
    expect((await login(PASSWORD, { from: OFFICE })).statusCode).toBe(429);
    expect((await login(PASSWORD, { from: HOME })).headers.location).toBe('/');
    const known = { '__Host-toestel': device['__Host-toestel'] ?? '' };
    expect((await login(PASSWORD, { from: OFFICE, cookies: known })).headers.location).toBe('/');
    expect((await guess(20, { from: OFFICE, cookies: known })).at(-1)?.statusCode).toBe(429);
  });

  it('gains nothing by the mark of a device of somebody else, or one of its own making', async () => {
    const other = `ander${nextNumber()}@post.example`;
    await accountWith(central, other, PASSWORD);
    const mine = cookiesOf(await login(PASSWORD, { from: ELSEWHERE }, other));
    for (const secret of [mine['__Host-toestel'] ?? '', 'A'.repeat(43)]) {
      await guess(8, { from: ELSEWHERE });
      const cookies = { '__Host-toestel': secret };
      expect((await login(PASSWORD, { from: ELSEWHERE, cookies })).statusCode).toBe(429);
    }
  });

  it('cannot try many at the same time, nor many addresses from one network', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => login(`gok ${index}`)));
    expect(answers.filter(({ statusCode }) => statusCode === 401).length).toBeLessThanOrEqual(6);
    await central.db.deleteFrom('login_attempts').execute();
    const spread = [];
    for (let index = 0; index < 53; index += 1) spread.push(await login('Welkom01', {}, `adres${index}@post.example`));
    expect(spread.map(({ statusCode }) => statusCode).lastIndexOf(401)).toBe(50);
    expect((await login(PASSWORD, { from: ELSEWHERE })).headers.location).toBe('/');
  });

  it('tells nobody whether an address exists: status, text and waiting are the same', async () => {
    const unknown = `niemand${nextNumber()}@post.example`;
    const seen = async (address: string) =>
      (await guess(9, { from: ELSEWHERE }, address)).map((answer) => ({
        status: answer.statusCode,
        wait: answer.headers['retry-after'],
        text: answer.body.replaceAll(address, ''),
        cookies: answer.cookies,
      }));
    expect(await seen(unknown)).toEqual(await seen(email));
  });

  it('is asked to wait before many links for a forgotten password, and nobody gets two within two minutes', async () => {
    const ask = () => sendForm(app, '/wachtwoord-vergeten', { email });
    const links = () => central.db.selectFrom('password_links').selectAll().execute();
    for (let count = 0; count < 3; count += 1) expect((await ask()).statusCode).toBe(200);
    await expect.poll(links).toHaveLength(1);
    central.clock.pass(121);
    await ask();
    await expect.poll(links).toHaveLength(2);
    const many = [];
    for (let count = 0; count < 20; count += 1) many.push((await ask()).statusCode);
    expect(many.at(-1)).toBe(429);
  });
});
