import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../src/central/db/tables.ts';
import { createApp } from '../../src/central/http/app.ts';
import { answerAsDriver, requestAppointment } from '../../src/central/portal/appointment/appointments.ts';
import { askForEmail } from '../../src/central/portal/change-email.ts';
import { sendPasswordLink } from '../../src/central/portal/password-links.ts';
import { acceptOffer } from '../../src/central/portal/transfer/accept-offer.ts';
import { declineOffer, withdrawOffer } from '../../src/central/portal/transfer/end-offer.ts';
import { makeOffer } from '../../src/central/portal/transfer/make-offer.ts';
import { newGarage, startTestCentral, type TestCentral } from '../support/central.ts';
import { openDesk, type TestDesk } from '../support/central-desk.ts';
import { activate, activatedHolder, customerPayload, issuePayload, nextNumber } from '../support/central-world.ts';
import { MailCatcher } from '../support/mail-catcher.ts';
import { portalApp } from '../support/portal-app.ts';
import { accountFor, contextOf, linkedFleet } from '../support/portal-world.ts';

describe('somebody at the pages who meets another transaction', () => {
  const mail = new MailCatcher();
  let central: TestCentral;
  let app: FastifyInstance;
  let desk: TestDesk;
  beforeAll(async () => {
    central = await startTestCentral('PGlite', { mailTransport: mail });
    app = await portalApp(central);
    desk = await openDesk(central, await newGarage(central));
    await sql`create sequence races`.execute(central.db);
  });
  afterEach(async () => {
    await sql`drop function if exists lose_race() cascade`.execute(central.db);
  });
  afterAll(async () => {
    await app.close();
    await central.close();
  });

  /** Makes the next so many writes of a table lose against somebody else. */
  async function lose(table: string, times: number, sqlState = '40P01'): Promise<void> {
    await sql`alter sequence races restart`.execute(central.db);
    await sql
      .raw(`create or replace function lose_race() returns trigger language plpgsql as $$
        begin
          if nextval('races') <= ${times} then raise exception 'lost' using errcode = '${sqlState}'; end if;
          return new;
        end $$`)
      .execute(central.db);
    await sql
      .raw(`create or replace trigger lose_race before insert or update on ${table}
        for each row execute function lose_race()`)
      .execute(central.db);
  }
  const writes = async () =>
    (await sql<{ n: string }>`select last_value as n from races`.execute(central.db)).rows[0]?.n;

  /** Does something whose first attempt loses. */
  async function afterLosing<T>(table: string, work: () => Promise<T>): Promise<T> {
    await lose(table, 1);
    const done = await work();
    expect(Number(await writes()), `writes of ${table}`).toBeGreaterThan(1);
    return done;
  }

  const newEmail = () => `nieuw${nextNumber()}@post.example`;
  const tokenTo = async (email: string, path: string) => {
    await central.outbox.idle();
    const text = mail.sent.findLast(({ to }) => to === email)?.text ?? '';
    return new RegExp(`${path}/(\\S+)`).exec(text)?.[1] ?? '';
  };
  async function invited() {
    const customer = customerPayload();
    const passport = issuePayload(customer.customerId);
    await desk.ask('customer.create', customer);
    await desk.ask('passport.issue', passport);
    return passport;
  }

  it('has a car offered, taken back, declined and accepted all the same', async () => {
    const context = contextOf(central);
    const { driver, account } = await linkedFleet(central, desk);
    const { passportId } = driver.passport;
    const offer = async (email: string) => {
      const offerId = uuidv7();
      const wanted = { offerId, passportId, role: 'driver' as const, name: 'Noor de Wit', email, message: '' };
      expect(await afterLosing('transfer_offers', () => makeOffer(context, account, wanted))).toMatchObject({
        ok: true,
      });
      return { offerId, token: await tokenTo(email, 'overdracht') };
    };
    const first = await offer(newEmail());
    expect(await afterLosing('passports', () => withdrawOffer(context, account, first.offerId))).toBe(true);
    const second = await offer(newEmail());
    expect(await afterLosing('passports', () => declineOffer(context, second.token))).toBe(true);
    const to = newEmail();
    const use = { token: (await offer(to)).token, form: '' };
    expect(await afterLosing('passports', () => acceptOffer(context, use))).toMatchObject({ value: { email: to } });
  });

  it('activates, and makes and cancels an appointment', async () => {
    const passport = await invited();
    const { passportId } = passport;
    await afterLosing('passports', () => activate(central, passportId));
    const account = await accountFor(central, passport.email);
    const wish = { kind: 'apk' as const, preferredOn: '2026-12-30', otherwiseOn: null, dayPart: 'any' as const };
    const asked = { ...wish, message: '', mileage: null, light: '' };
    const requestId = uuidv7();
    const context = contextOf(central);
    const request = () => requestAppointment(context, account, { passportId, requestId }, asked);
    expect(await afterLosing('appointments', request)).toBeNull();
    const target = { passportId, appointmentId: requestId, round: 1 };
    expect(await afterLosing('appointments', () => answerAsDriver(context, account, target, 'cancel'))).toBe(true);
  });

  it('gets the links for another address and for another password', async () => {
    const { passport } = await activatedHolder(central, desk);
    const account = await accountFor(central, passport.email);
    const to = newEmail();
    await afterLosing('email_changes', () => askForEmail(contextOf(central), account, to));
    expect(await tokenTo(to, 'account/email')).not.toBe('');
    await afterLosing('password_links', () => sendPasswordLink(contextOf(central), passport.email));
    expect(await tokenTo(passport.email, 'wachtwoord')).not.toBe('');
  });

  it('reads on a page that it does not work when it goes on losing, or when there is no database', async () => {
    const { email } = await invited();
    const url = `/activeren/${await tokenTo(email, 'activeren')}`;
    const press = (accept: string) => app.inject({ method: 'POST', url, headers: { accept } });
    await lose('passports', 1_000);
    const page = await press('text/html,*/*');
    expect([page.statusCode, page.headers['retry-after']]).toEqual([503, '5']);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('Het lukt nu even niet');
    expect((await press('application/json')).json()).toMatchObject({ error: { code: 'unavailable' } });
    await lose('passports', 1_000, 'P0001');
    expect(await press('text/html')).toMatchObject({ statusCode: 500, body: page.body });
    const selectFrom = () => {
      throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
    };
    const alone = await createApp({ ...contextOf(central), db: { selectFrom } as unknown as Db }, { loginAttempts: 1 });
    const cookies = { '__Host-sessie': 'x'.repeat(43) };
    const answer = await alone.inject({
      url: '/mijn',
      cookies,
      headers: { accept: 'text/html', 'accept-language': 'en' },
    });
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('This does not work right now');
    await alone.close();
  });
});
