import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/central/db/migrate.ts';
import { writeRows } from '../../src/central/feed/write-rows.ts';
import { withdrawOffer } from '../../src/central/portal/transfer/end-offer.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { ODD_TEXTS } from '../support/bad-input.ts';
import { newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { openDesk, type TestDesk } from '../support/central-desk.ts';
import { activate, customerPayload, issuePayload, nextNumber } from '../support/central-world.ts';
import { MailCatcher } from '../support/mail-catcher.ts';
import { accountWith, cookiesOf, portalApp, sendForm } from '../support/portal-app.ts';
import { accountFor, contextOf, linkedFleet, offerTo } from '../support/portal-world.ts';

const OWN = 'een eigen wachtwoord';

/** What a database cannot keep, or a row has no room for. */
const UNFIT = ODD_TEXTS.filter((text) => text === '' || text.length > 150 || /[\p{Cc}\p{Cs}]/u.test(text));

interface Form {
  readonly action: string;
  /** What it holds when it is sent as it stands. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What somebody fills in where a page has nothing yet. */
const SOUND: Readonly<Record<string, string>> = {
  name: 'Noor de Wit',
  fullName: 'Els de Wit',
  email: 'noor@post.example',
  newEmail: 'noor@post.example',
  role: 'driver',
  kind: 'apk',
  preferredOn: '2026-12-30',
  step: 'offer',
};

const textIn = (tag: string, name: string) =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&amp;', '&');

/** The forms of a page that post something, by what stands between their tags. */
function formsIn(page: string): readonly Form[] {
  return [...page.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].flatMap(([, head = '', inner = '']) => {
    if (!head.includes('method="post"')) return [];
    const tags = [...inner.matchAll(/<(?:input|textarea|select|button)[^>]*>/g)].map(([tag]) => tag);
    const named = tags.map((tag) => [textIn(tag, 'name'), textIn(tag, 'value')] as const);
    const fields = named.flatMap(([name, value]) => (name === '' ? [] : [[name, SOUND[name] ?? value] as const]));
    return [{ action: textIn(head, 'action'), fields: Object.fromEntries(fields) }];
  });
}

describe('text that does not fit', () => {
  const mail = new MailCatcher();
  let central: TestCentral;
  let app: FastifyInstance;
  let garage: TestGarage;
  let desk: TestDesk;
  beforeAll(async () => {
    central = await startTestCentral('PGlite', { mailTransport: mail });
    app = await portalApp(central);
    garage = await newGarage(central);
    desk = await openDesk(central, garage);
  });
  afterAll(async () => {
    await app.close();
    await central.close();
  });

  const get = (url: string, cookies: Record<string, string> = {}) => app.inject({ method: 'GET', url, cookies });

  async function manager() {
    const { driver, fleet, account } = await linkedFleet(central, desk);
    const enter = async (email: string) => {
      await accountWith(central, email, OWN);
      return cookiesOf(await sendForm(app, '/login', { email, password: OWN }));
    };
    const { passportId, email } = driver.passport;
    return { passportId, fleetId: fleet.fleetId, cookies: await enter(account.email), driver: await enter(email) };
  }

  /** The form behind the preview of Overdragen, filled in. */
  async function offerForm(passportId: string, cookies: Record<string, string>, filled: Record<string, string> = {}) {
    const url = `/auto/${passportId}/overdragen`;
    const form = formsIn((await get(url, cookies)).body).find(({ action }) => action === url);
    if (!form) throw new Error('There is no form Overdragen');
    const fields = { ...form.fields, email: `nieuw${nextNumber()}@post.example`, ...filled };
    return { url, fields: { ...fields, step: 'offer', offerId: uuidv7() } };
  }

  it('under a long address of who hands a car over leaves a timeline that every desk can read', async () => {
    const email = `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.example`;
    const customer = customerPayload();
    const passport = issuePayload(customer.customerId, { email });
    await desk.push([desk.command('customer.create', customer), desk.command('passport.issue', passport)]);
    await activate(central, passport.passportId);
    const account = await accountFor(central, email);
    await offerTo(central, account, passport.passportId, `nieuw${nextNumber()}@post.example`);
    const offers = central.db.selectFrom('transfer_offers').select('id').where('passport_id', '=', passport.passportId);
    const { id } = await offers.executeTakeFirstOrThrow();
    expect(await withdrawOffer(contextOf(central), account, id)).toBe(true);
    const fresh = await openDesk(central, garage);
    await fresh.sync();
    const actors = [...fresh.rows.keys()].flatMap((key) => {
      const event = fresh.row('event', key);
      return event?.customerId === customer.customerId && event.kind.startsWith('transfer.') ? [event.actor] : [];
    });
    expect(actors).toEqual([email.slice(0, 160), email.slice(0, 160)]);
    expect((await desk.ask('customer.erase', { customerId: customer.customerId })).status).toBe('applied');
  });

  it('is in no row that goes out to the desks', async () => {
    const row = { ...EMPTY_CUSTOMER_DETAILS, id: uuidv7(), lastName: 'x'.repeat(121) };
    const author = { deskId: null, name: 'Garage', at: central.clock.now() };
    const write = central.db
      .transaction()
      .execute((trx) => writeRows(trx, garage.garageId, [{ entity: 'customer', row }], author));
    await expect(write).rejects.toThrow('A customer does not fit its form');
  });

  it('is not taken as the name of a new holder, who finds the car under the longest that is', async () => {
    const { passportId, cookies } = await manager();
    const long = await offerForm(passportId, cookies, { name: 'n'.repeat(121) });
    expect((await sendForm(app, long.url, long.fields, { cookies })).statusCode).toBe(400);
    const name = 'n'.repeat(120);
    const { url, fields } = await offerForm(passportId, cookies, { name, message: `${'a\r\n'.repeat(499)}\0b` });
    expect((await sendForm(app, url, fields, { cookies })).headers.location).toContain('klaar=aangeboden');
    await central.outbox.idle();
    const link = /(\/overdracht\/\S+)/.exec(mail.sent.at(-1)?.text ?? '')?.[1] ?? '';
    const holder = cookiesOf(await sendForm(app, link, { answer: 'accept' }));
    const formToken = formsIn((await get('/wachtwoord', holder)).body).at(-1)?.fields.formToken ?? '';
    await sendForm(app, '/wachtwoord', { formToken, password: OWN, repeat: OWN }, { cookies: holder });
    const page = await get(`/auto/${passportId}`, holder);
    expect([page.statusCode, page.body.includes(name)]).toEqual([200, true]);
  });

  it('is in every field of every form either said on a page or taken, and never fails', async () => {
    const { passportId, fleetId, cookies, driver } = await manager();
    const car = `/auto/${passportId}`;
    const forms: (Form & { readonly cookies: Record<string, string> })[] = [];
    const add = async (page: string, who: Record<string, string>) => {
      for (const form of formsIn((await get(page, who)).body)) forms.push({ ...form, cookies: who });
    };
    await add('/login', {});
    await add('/wachtwoord-vergeten', {});
    for (const page of ['/account', `/account/contacten/nieuw/${fleetId}`]) await add(page, cookies);
    for (const page of [`${car}/overdragen`, `${car}/afspraak`, '/mijn/berichten'])
      await add(page, page.endsWith('overdragen') ? cookies : driver);
    const offered = await offerForm(passportId, cookies);
    forms.push({ action: offered.url, fields: offered.fields, cookies });
    const tried: string[] = [];
    for (const { action, fields, cookies: who } of forms.filter(({ action }) => !action.startsWith('/logout')))
      for (const field of Object.keys(fields).filter((name) => name !== 'formToken')) {
        tried.push(`${action} ${field}`);
        for (const text of UNFIT) {
          // Who tries much has to wait; here everything is to be looked at.
          await central.db.deleteFrom('login_attempts').execute();
          const answer = await sendForm(app, action, { ...fields, [field]: text }, { cookies: who });
          const place = `${action} ${field} ${text.slice(0, 40)}`;
          expect([place, answer.statusCode < 500]).toEqual([place, true]);
          if (answer.statusCode !== 303) expect(answer.headers['content-type'], place).toContain('text/html');
        }
      }
    for (const name of [
      '/login email',
      `${car}/overdragen message`,
      `${car}/afspraak message`,
      '/account/email newEmail',
    ])
      expect(tried).toContain(name);
    expect((await get('/account', cookies)).statusCode).toBe(200);
  });

  it('and was kept before is shortened, so that pages and desks read it again', async () => {
    const older = await newGarage(central);
    const first = await openDesk(central, older);
    const { driver, account } = await linkedFleet(central, first);
    await offerTo(central, account, driver.passport.passportId, `nieuw${nextNumber()}@post.example`);
    const mine = sql`garage_id = ${older.garageId} and entity = 'event' and data ->> 'kind' = 'transfer.offered'`;
    await sql`update events set actor = repeat('a', 200) where kind = 'transfer.offered'`.execute(central.db);
    await sql`update feed set data = jsonb_set(data::jsonb, '{actor}', to_jsonb(repeat('a', 200)))::json where ${mine}`.execute(
      central.db,
    );
    const names = { plain: 'x'.repeat(121), signs: '👩'.repeat(61), short: 'y'.repeat(120) };
    const ids = { plain: uuidv7(), signs: uuidv7(), short: uuidv7() };
    for (const key of ['plain', 'signs', 'short'] as const) {
      const details = { ...EMPTY_CUSTOMER_DETAILS, lastName: key };
      await first.ask('customer.create', { customerId: ids[key], details });
      await sql`update customers set last_name = ${names[key]} where id = ${ids[key]}`.execute(central.db);
    }
    await sql`update transfer_offers set name = ${names.plain} where email <> ''`.execute(central.db);
    await expect(first.sync()).rejects.toThrow();
    await sql`drop index transfer_offers_by`.execute(central.db);
    await sql`delete from schema_version where version = 350`.execute(central.db);
    await migrate(central.db);
    await first.sync();
    const second = await openDesk(central, older);
    await second.sync();
    const names2 = (['plain', 'signs', 'short'] as const).map((key) => second.row('customer', ids[key])?.lastName);
    expect(names2).toEqual(['x'.repeat(120), '👩'.repeat(60), names.short]);
    const offers = await sql<{ name: string }>`select name from transfer_offers where email <> ''`.execute(central.db);
    expect(new Set(offers.rows.map(({ name }) => name))).toEqual(new Set(['x'.repeat(120)]));
  });
});
