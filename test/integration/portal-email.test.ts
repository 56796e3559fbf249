import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForEmail } from '../../src/central/portal/change-email.ts';
import { newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { openDesk, type TestDesk } from '../support/central-desk.ts';
import { nextNumber } from '../support/central-world.ts';
import { MailCatcher } from '../support/mail-catcher.ts';
import { accountWith, cookiesOf, portalApp, sendForm } from '../support/portal-app.ts';
import { accountFor, contextOf, linkedFleet } from '../support/portal-world.ts';

const OWN = 'een eigen wachtwoord';

describe('an own e-mail address', () => {
  const mail = new MailCatcher();
  let central: TestCentral;
  let app: FastifyInstance;
  let garage: TestGarage;
  let desk: TestDesk;
  beforeAll(async () => {
    central = await startTestCentral('PGlite', { mailTransport: mail });
    app = await portalApp(central);
    garage = await newGarage(central);
  });
  afterAll(async () => {
    await app.close();
    await central.close();
  });

  async function people() {
    // The clock passes hours: a desk signs in anew.
    desk = await openDesk(central, garage);
    const { driver, fleet, account } = await linkedFleet(central, desk);
    const { passportId, email: held } = driver.passport;
    for (const email of [account.email, held]) await accountWith(central, email, OWN);
    return { passportId, held, fleetId: fleet.fleetId, managed: account.email };
  }
  const enter = async (email: string) => cookiesOf(await sendForm(app, '/login', { email, password: OWN }));
  const ask = async (email: string, newEmail: string, emailCurrent = OWN) => {
    const cookies = await enter(email);
    const page = (await app.inject({ url: '/account', cookies })).body;
    const formToken = /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const answer = await sendForm(app, '/account/email', { formToken, newEmail, emailCurrent }, { cookies });
    await central.outbox.idle();
    return { answer, cookies };
  };
  const lastTo = (address: string) => mail.sent.findLast(({ to }) => to === address);
  const linkTo = (address: string) => /(\/account\/email\/\S+)/.exec(lastTo(address)?.text ?? '')?.[1] ?? '';
  const fresh = () => `nieuw${nextNumber()}@post.example`;

  it.each(['managed', 'held'] as const)(
    'changes what is %s once the new mailbox confirms it; the desk reads it, the old one hears of it',
    async (which) => {
      const all = await people();
      const [before, after] = [all[which], fresh()];
      const { answer, cookies } = await ask(before, after);
      expect(answer.body).toContain('Kijk in de mail van het nieuwe adres');
      const link = linkTo(after);
      expect((await app.inject({ url: link })).body).toContain('Adres bevestigen');
      expect((await sendForm(app, link, {}, { cookies })).headers.location).toBe('/account?klaar=1');
      await central.outbox.idle();
      expect(lastTo(before)?.subject).toContain('is gewijzigd');
      await desk.sync();
      const row = which === 'managed' ? desk.row('fleet', all.fleetId) : desk.row('passport', all.passportId);
      expect(row?.email).toBe(after);
      expect((await sendForm(app, '/login', { email: before, password: OWN })).statusCode).toBe(401);
      expect((await app.inject({ url: `/auto/${all.passportId}`, cookies: await enter(after) })).statusCode).toBe(200);
      expect((await sendForm(app, link, {})).statusCode).toBe(410);
    },
  );

  it('is asked for and changed in the language of the account', async () => {
    const { managed } = await people();
    await central.db.updateTable('portal_accounts').set({ language: 'en' }).where('email', '=', managed).execute();
    const wanted = fresh();
    await askForEmail(contextOf(central), await accountFor(central, managed), wanted);
    await central.outbox.idle();
    expect(lastTo(wanted)?.text).toContain('Dear');
    await sendForm(app, linkTo(wanted), {});
    await central.outbox.idle();
    expect(lastTo(managed)?.text).toContain('Dear');
  });

  it('is not changed with a wrong password, by a link that has run out, or by an older one', async () => {
    const { managed } = await people();
    const [first, second] = [fresh(), fresh()];
    expect((await ask(managed, first, 'niet goed')).answer.body).toContain('Het huidige wachtwoord klopt niet.');
    expect(lastTo(first)).toBeUndefined();
    await ask(managed, first);
    await ask(managed, second);
    expect((await sendForm(app, linkTo(first), {})).statusCode).toBe(410);
    central.clock.pass(2 * 3_600);
    expect((await sendForm(app, linkTo(second), {})).statusCode).toBe(410);
    expect((await enter(managed))['__Host-sessie']).toBeDefined();
  });

  it('that somebody else has is answered alike, and only its mailbox is told', async () => {
    const [one, other] = [await people(), await people()];
    const taken = await ask(one.managed, other.held);
    const free = await ask(one.managed, fresh());
    const words = (body: string) => body.replaceAll(/\S+@\S+/g, '').replaceAll(/value="[^"]*"/g, '');
    expect(words(taken.answer.body)).toBe(words(free.answer.body));
    expect(lastTo(other.held)?.subject).toContain('al in gebruik');
    expect(linkTo(other.held)).toBe('');
  });

  it('that somebody else took meanwhile is not taken away again', async () => {
    const [one, other] = [await people(), await people()];
    const wanted = fresh();
    await ask(one.managed, wanted);
    const link = linkTo(wanted);
    await ask(other.managed, wanted);
    await sendForm(app, linkTo(wanted), {});
    expect((await sendForm(app, link, {})).statusCode).toBe(409);
    expect((await enter(other.managed))['__Host-sessie']).toBeUndefined();
    expect((await enter(one.managed))['__Host-sessie']).toBeDefined();
  });
});
