import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeMail } from '../../src/central/portal/login-guard.ts';
import { newGarage, startTestCentral, type TestCentral } from '../support/central.ts';
import { openDesk, type TestDesk } from '../support/central-desk.ts';
import { customerPayload, issuePayload, nextNumber } from '../support/central-world.ts';
import { MailServer } from '../support/mail-server.ts';
import { accountWith, cookiesOf, portalApp, sendForm } from '../support/portal-app.ts';
import { accountFor, contextOf, linkedFleet } from '../support/portal-world.ts';

const OWN = 'een eigen wachtwoord';

describe('forms of the pages', () => {
  const mail = new MailServer();
  let central: TestCentral;
  let app: FastifyInstance;
  let desk: TestDesk;
  beforeAll(async () => {
    central = await startTestCentral('PGlite', { smtpUrl: await mail.start() });
    app = await portalApp(central);
    desk = await openDesk(central, await newGarage(central));
  });
  afterAll(async () => {
    await app.close();
    await central.close();
    await mail.stop();
  });

  const get = (url: string, cookies: Record<string, string> = {}) => app.inject({ method: 'GET', url, cookies });
  const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const linkTo = async (address: string, path: string) => {
    await central.outbox.idle();
    const text = mail.to(address).at(-1)?.text ?? '';
    return new RegExp(`https?://[^\\s/]+(/${path}/\\S+)`).exec(text)?.[1] ?? '';
  };

  async function manager() {
    const { driver, fleet, account } = await linkedFleet(central, desk);
    await accountWith(central, account.email, OWN);
    const cookies = cookiesOf(await sendForm(app, '/login', { email: account.email, password: OWN }));
    return { driver: driver.passport, fleet, cookies, email: account.email };
  }

  /** Overdragen up to the preview; answers the fields of its form. */
  async function preview(email: string, car: string, cookies: Record<string, string>) {
    const form = hidden((await get(`${car}/overdragen`, cookies)).body, 'formToken');
    const fields = { formToken: form, role: 'driver', name: 'Noor de Wit', email, message: 'Tot <b>gauw</b>' };
    const page = await sendForm(app, `${car}/overdragen`, { ...fields, step: 'preview' }, { cookies });
    expect(page.body).toContain('Tot &lt;b&gt;gauw&lt;/b&gt;');
    return { ...fields, step: 'offer', offerId: hidden(page.body, 'offerId') };
  }

  it('make one offer and one mail of a form that is sent twice, and a new one of a new form', async () => {
    const { driver, cookies } = await manager();
    const car = `/auto/${driver.passportId}`;
    const email = `nieuw${nextNumber()}@post.example`;
    const fields = await preview(email, car, cookies);
    const send = () => sendForm(app, `${car}/overdragen`, fields, { cookies });
    const both = await Promise.all([send(), send()]);
    for (const { headers } of both) expect(headers.location).toBe(`${car}?klaar=aangeboden`);
    await central.outbox.idle();
    expect(mail.to(email)).toHaveLength(1);
    await sendForm(app, `${car}/overdragen`, await preview(email, car, cookies), { cookies });
    await central.outbox.idle();
    expect(mail.to(email)).toHaveLength(2);
  });

  it('offer no more cars in a row than a fleet has to hand over, and keep what was typed', async () => {
    const { driver, cookies, email: by } = await manager();
    const car = `/auto/${driver.passportId}`;
    const account = await accountFor(central, by);
    for (let count = 0; count < 31; count += 1) expect(await takeMail(contextOf(central), account, 'offer')).toBeNull();
    const email = `nieuw${nextNumber()}@post.example`;
    const fields = await preview(email, car, cookies);
    const answer = await sendForm(app, `${car}/overdragen`, fields, { cookies });
    expect(answer.statusCode).toBe(429);
    expect(answer.body).toContain('Wacht 2 seconden en probeer het opnieuw.');
    for (const typed of [email, 'Noor de Wit', 'Tot &lt;b&gt;gauw&lt;/b&gt;']) expect(answer.body).toContain(typed);
    central.clock.pass(2);
    expect((await sendForm(app, `${car}/overdragen`, fields, { cookies })).headers.location).toContain('aangeboden');
  });

  it('accept once and end well both times when the button is pressed twice; another page of the same link comes too late', async () => {
    const { driver, cookies } = await manager();
    const car = `/auto/${driver.passportId}`;
    const email = `nieuw${nextNumber()}@post.example`;
    await sendForm(app, `${car}/overdragen`, await preview(email, car, cookies), { cookies });
    const link = await linkTo(email, 'overdracht');
    const [page, other] = [await get(link), await get(link)];
    const press = (shown: typeof page) => sendForm(app, link, { answer: 'accept', form: hidden(shown.body, 'form') });
    const both = await Promise.all([press(page), press(page)]);
    for (const answer of both) {
      expect(answer.headers.location).toBe('/mijn');
      expect((await get('/mijn', cookiesOf(answer))).headers.location).toBe('/wachtwoord');
    }
    expect((await press(other)).statusCode).toBe(410);
    central.clock.pass(61);
    expect((await press(page)).statusCode).toBe(410);
    const held = central.db.selectFrom('passports').select('email').where('id', '=', driver.passportId);
    expect(await held.execute()).toEqual([{ email }]);
  });

  it('ask for the password of an account that has one, instead of letting in whoever has the mail', async () => {
    const { driver, cookies } = await manager();
    const car = `/auto/${driver.passportId}`;
    const email = `nieuw${nextNumber()}@post.example`;
    await accountWith(central, email, OWN);
    await sendForm(app, `${car}/overdragen`, await preview(email, car, cookies), { cookies });
    const accepted = await sendForm(app, await linkTo(email, 'overdracht'), { answer: 'accept' });
    expect(accepted.headers.location).toBe('/login?klaar=overgedragen');
    expect(accepted.cookies).toEqual([]);
    expect((await get('/login?klaar=overgedragen')).body).toContain('Het AutoPaspoort is nu van jou.');
  });

  it('do not tell who offers whether an address is a fleet login, and let nobody accept with one', async () => {
    const here = await manager();
    const there = await manager();
    const car = `/auto/${here.driver.passportId}`;
    const fields = await preview(there.email, car, here.cookies);
    const made = await sendForm(app, `${car}/overdragen`, fields, { cookies: here.cookies });
    expect(made.headers.location).toBe(`${car}?klaar=aangeboden`);
    const link = await linkTo(there.email, 'overdracht');
    const page = await get(link);
    expect(page.body).toContain('is de login van een wagenpark');
    expect(page.body).not.toContain('Accepteren');
    expect((await sendForm(app, link, { answer: 'accept' })).statusCode).toBe(409);
    expect((await sendForm(app, link, { answer: 'decline' })).body).toContain('geweigerd');
    const car2 = await get(car, here.cookies);
    expect(car2.body).toContain('Het aanbod van 23-11-2026 is geweigerd op 23-11-2026.');
  });

  it('activate an AutoPaspoort and set a password once when pressed twice', async () => {
    const customer = customerPayload();
    const passport = issuePayload(customer.customerId);
    await desk.ask('customer.create', customer);
    await desk.ask('passport.issue', passport);
    const link = await linkTo(passport.email, 'activeren');
    const shown = await get(link);
    const press = () => sendForm(app, link, { form: hidden(shown.body, 'form') });
    expect((await Promise.all([press(), press()])).map(({ headers }) => headers.location)).toEqual(['/mijn', '/mijn']);
    await sendForm(app, '/wachtwoord-vergeten', { email: passport.email });
    await expect.poll(() => linkTo(passport.email, 'wachtwoord')).not.toBe('');
    const forgotten = await linkTo(passport.email, 'wachtwoord');
    const form = hidden((await get(forgotten)).body, 'form');
    const choose = () => sendForm(app, forgotten, { form, password: OWN, repeat: OWN });
    for (const answer of [await choose(), await choose()]) {
      expect(answer.headers.location).toBe('/');
      expect((await get('/mijn', cookiesOf(answer))).statusCode).toBe(200);
    }
  });

  it('log out everywhere: every session of the account ends, and no other', async () => {
    const { cookies, email } = await manager();
    const other = await manager();
    const phone = cookiesOf(await sendForm(app, '/login', { email, password: OWN }));
    const formToken = hidden((await get('/account', cookies)).body, 'formToken');
    await sendForm(app, '/logout-overal', { formToken }, { cookies });
    for (const ended of [cookies, phone]) expect((await get('/account', ended)).headers.location).toBe('/login');
    expect((await get('/account', other.cookies)).statusCode).toBe(200);
  });

  it('set cookies that scripts, other sites and other hosts do not get at', async () => {
    const { email } = await manager();
    const answer = await sendForm(app, '/login', { email, password: OWN });
    expect(answer.cookies.map(({ name }) => name).toSorted()).toEqual(['__Host-sessie', '__Host-toestel']);
    for (const cookie of answer.cookies) {
      expect(cookie.domain).toBeUndefined();
      expect(cookie).toMatchObject({ path: '/', httpOnly: true, secure: true, sameSite: 'Lax' });
    }
    const language = await sendForm(app, '/taal', { to: 'en', back: '//kwaad.example' });
    expect(language.cookies).toMatchObject([{ name: 'taal', httpOnly: true, sameSite: 'Lax' }]);
    expect(language.headers.location).toBe('/');
  });

  it('come with headers that let no foreign script run, no frame hold them and no copy stay behind', async () => {
    const { driver, cookies } = await manager();
    const pages = [
      await get('/login'),
      await get('/wagenpark', cookies),
      await get(`/auto/${driver.passportId}`, cookies),
      await app.inject({ url: '/nergens', headers: { accept: 'text/html' } }),
      await get(`/overdracht/${'A'.repeat(43)}`),
      await sendForm(app, '/login', { email: 'x@y.example', password: 'fout' }),
      await sendForm(app, '/mijn/berichten', {}, { cookies }),
      await sendForm(app, '/taal', { to: 'xx', back: '/' }),
    ];
    expect(pages.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 404, 410, 401, 403, 400]);
    for (const { headers, body } of pages) {
      const csp = String(headers['content-security-policy']).split('; ');
      for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'"])
        expect(csp).toContain(rule);
      expect(csp).toContain("frame-ancestors 'none'");
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(body).not.toMatch(/<script(?! src="\/pagina\.js")|<style| style="| on\w+="/);
    }
  });
});
