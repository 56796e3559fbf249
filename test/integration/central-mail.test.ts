import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Outbox } from '../../src/central/mail/outbox.ts';
import { DATABASES, newGarage, startTestCentral, type TestCentral } from '../support/central.ts';
import { openDesk, request, type TestDesk } from '../support/central-desk.ts';
import { activatedHolder, customerPayload, fleetOwner, fleetPayload, issuePayload } from '../support/central-world.ts';
import { MailServer } from '../support/mail-server.ts';

function linkIn(mail: ParsedMail | undefined): string {
  return /https?:\/\/\S+\/activeren\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
}

describe.each(DATABASES)('mail over SMTP, on %s', (database) => {
  const server = new MailServer();
  let central: TestCentral;
  let desk: TestDesk;
  beforeAll(async () => {
    central = await startTestCentral(database, { smtpUrl: await server.start() });
  });
  afterAll(async () => {
    await central.close();
    await server.stop();
  });
  beforeEach(async () => {
    desk = await openDesk(central, await newGarage(central));
  });

  it('brings the fleet manager the login, once, however often the push comes', async () => {
    const { customerId, passport } = await activatedHolder(central, desk);
    const fleet = fleetPayload(customerId, passport.passportId);
    const command = desk.command('fleet.create', fleet);
    await Promise.all([desk.push([command]), desk.push([command]), desk.push([command])]);
    await desk.push([command]);
    await central.outbox.idle();
    const mails = server.to(fleet.details.email);
    expect(mails).toHaveLength(1);
    const text = mails[0]?.text ?? '';
    expect(text).toContain('Beste Jan Kuiper,');
    expect(text).toContain('Wagenparkdashboard');
    expect(text).toContain('Login AutoPaspoort');
    expect(text).toContain(fleet.details.email);
    expect(text).toMatch(/Tijdelijk wachtwoord: ([A-Z2-9]{4}-){3}[A-Z2-9]{4}/);
    expect(mails[0]?.html).toContain('<strong>');
  });

  it('says the same in text and HTML, by whom an answer is read, and that nothing automatic need answer it', async () => {
    const { customerId, passport } = await activatedHolder(central, desk);
    const fleet = fleetPayload(customerId, passport.passportId);
    await desk.push([desk.command('fleet.create', fleet)]);
    await central.outbox.idle();
    const mail = server.to(fleet.details.email)[0];
    const header = (name: string) => mail?.headers.get(name);
    expect(header('content-type')).toMatchObject({ value: 'multipart/alternative' });
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@balie\.igarage\.example>$/);
    expect(mail?.date?.getTime()).toBe(Math.floor(central.clock.now().getTime() / 1000) * 1000);
    expect(mail?.from?.text).toBe('"iGarage" <noreply@igarage.example>');
    expect(mail?.replyTo?.value).toMatchObject([{ name: desk.login.garage.name }]);
    expect(header('list-unsubscribe')).toBeUndefined();
  });

  it('is in the language in which its reader reads the pages', async () => {
    const { customerId, passport } = await activatedHolder(central, desk);
    const fleet = fleetPayload(customerId, passport.passportId);
    await central.db
      .insertInto('portal_accounts')
      .values({ id: uuidv7(), email: fleet.details.email, language: 'en', created_at: central.clock.now() })
      .execute();
    await desk.push([desk.command('fleet.create', fleet)]);
    await central.outbox.idle();
    const [mail] = server.to(fleet.details.email);
    expect(mail?.text).toContain('Dear Jan Kuiper,');
    expect(mail?.html).toContain('<html lang="en">');
  });

  it('sends none when the address of a fleet changes: the garage hands the login over', async () => {
    const { passport, fleet } = await fleetOwner(central, desk);
    await central.outbox.idle();
    const before = server.received.length;
    const email = `beheerder-${uuidv7()}@bedrijf.example`;
    const edit = { fleetId: fleet.fleetId, managerPassportId: passport.passportId, changes: { email }, base: {} };
    expect((await desk.ask('fleet.update', edit)).status).toBe('applied');
    await central.outbox.idle();
    expect(server.received).toHaveLength(before);
  });

  it('sends none for a command that was refused', async () => {
    const customer = customerPayload();
    const payload = issuePayload(customer.customerId);
    await desk.ask('passport.issue', payload);
    await central.outbox.idle();
    expect(server.to(payload.email)).toEqual([]);
  });

  it('invites the holder with a link that activates the AutoPaspoort once', async () => {
    const customer = customerPayload('Çelik <b>');
    const payload = issuePayload(customer.customerId);
    await desk.push([desk.command('customer.create', customer), desk.command('passport.issue', payload)]);
    await desk.sync();
    await central.outbox.idle();
    const [mail] = server.to(payload.email);
    expect(mail?.text).toContain('Beste Çelik <b>,');
    expect(mail?.html).toContain('Çelik &lt;b&gt;');
    const link = linkIn(mail);
    for (let look = 0; look < 2; look += 1) {
      const page = await request(link);
      expect(page.status).toBe(200);
      expect(page.body).toContain('<button type="submit">AutoPaspoort activeren</button>');
      expect(page.headers.get('referrer-policy')).toBe('same-origin');
    }
    await desk.sync();
    expect(desk.row('passport', payload.passportId)?.state).toBe('issued');
    const post = () =>
      request(link, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' });
    const pages = await Promise.all([post(), post(), post()]);
    expect(pages.map((page) => page.status).sort()).toEqual([200, 410, 410]);
    await desk.sync();
    expect(desk.row('passport', payload.passportId)).toMatchObject({ state: 'activated', activatedOn: '2026-11-23' });
    const revision = desk.revisionOf(payload.passportId);
    expect((await request(link)).status).toBe(410);
    expect((await post()).status).toBe(410);
    await desk.sync();
    expect(desk.revisionOf(payload.passportId)).toBe(revision);
  });

  it('knows no other links', async () => {
    expect((await request(`${central.url}/activeren/verzonnen`)).status).toBe(410);
    expect((await request(`${central.url}/activeren/verzonnen`, { method: 'POST' })).status).toBe(410);
  });

  it('tries again later when the server is busy, with the same Message-ID, and then stops', async () => {
    const customer = customerPayload();
    const payload = issuePayload(customer.customerId);
    server.refuseNext = 2;
    await desk.push([desk.command('customer.create', customer), desk.command('passport.issue', payload)]);
    await central.outbox.idle();
    expect(server.to(payload.email)).toEqual([]);
    for (const seconds of [5, 10, 3_600, 3_600]) {
      central.clock.pass(seconds + 1);
      central.outbox.kick();
      await central.outbox.idle();
    }
    const [mail, ...more] = server.to(payload.email);
    expect(more).toEqual([]);
    const row = await central.db
      .selectFrom('mails')
      .selectAll()
      .where('about_id', '=', payload.passportId)
      .executeTakeFirstOrThrow();
    expect(mail?.messageId).toBe(row.message_id);
    expect(row).toMatchObject({ state: 'sent', attempts: 3, recipient: null, params: null });
    expect(central.logged.join('\n')).not.toContain(payload.email);
  });

  it('that nobody takes is given up after days, and holds neither text nor address any more', async () => {
    const customer = customerPayload();
    const payload = issuePayload(customer.customerId);
    server.refuseNext = 2;
    await desk.push([desk.command('customer.create', customer), desk.command('passport.issue', payload)]);
    await central.outbox.idle();
    const mails = () => central.db.selectFrom('mails').selectAll().where('about_id', '=', payload.passportId).execute();
    expect(await mails()).toMatchObject([{ state: 'pending', recipient: payload.email }]);
    await central.db.updateTable('mails').set({ attempts: 79 }).where('about_id', '=', payload.passportId).execute();
    central.clock.pass(3_600);
    central.outbox.kick();
    await central.outbox.idle();
    expect(await mails()).toMatchObject([{ state: 'failed', attempts: 80, recipient: null, params: null }]);
    expect(server.to(payload.email)).toEqual([]);
  });

  it('that somebody waits for goes before reminders, however many those are', async () => {
    const { Outbox: Worker } = await import('../../src/central/mail/outbox.ts');
    const { enqueueMail } = await import('../../src/central/mail/enqueue-mail.ts');
    const due = {
      kind: 'due-reminder' as const,
      ...{ garageName: 'G', name: 'N', plate: 'P', makeModel: '', about: 'apk' as const, description: '' },
      ...{ dueOn: '2026-12-01', passportId: uuidv7(), atGarage: true, unsubscribeToken: 't' },
    };
    const link = { kind: 'password-link' as const, token: 't', validHours: 2 };
    await central.db.transaction().execute(async (trx) => {
      for (const [index, content] of [due, due, due, link].entries()) {
        const mail = {
          garageId: desk.login.garage.id,
          aboutId: uuidv7(),
          recipient: `v${index}@post.example`,
          content,
        };
        await enqueueMail(trx, new Date(central.clock.now().getTime() - 1_000 + index), mail);
      }
    });
    const sent: string[] = [];
    const transport = { send: async (mail: { to: string }) => void sent.push(mail.to), close: () => undefined };
    const links = () => ({ serviceUrl: '', portalUrl: '' });
    const worker = new Worker({ db: central.db, transport, links, now: central.clock.now, log: () => undefined });
    worker.kick();
    await worker.idle();
    await worker.close();
    expect(sent.filter((to) => to.startsWith('v'))).toEqual([3, 0, 1, 2].map((index) => `v${index}@post.example`));
  });

  it('is sent once by two workers on one queue', async () => {
    const { Outbox: Worker } = await import('../../src/central/mail/outbox.ts');
    const sent: string[] = [];
    const transport = { send: async (mail: { id: string }) => void sent.push(mail.id), close: () => undefined };
    const links = () => ({ serviceUrl: '', portalUrl: '' });
    const worker = (): Outbox =>
      new Worker({ db: central.db, transport, links, now: central.clock.now, log: () => undefined });
    const { enqueueMail } = await import('../../src/central/mail/enqueue-mail.ts');
    const content = {
      kind: 'invitation' as const,
      garageName: 'G',
      holderName: 'H',
      plate: 'P',
      makeModel: '',
      token: 't',
      validDays: 1,
    };
    await central.db.transaction().execute(async (trx) => {
      for (let index = 0; index < 12; index += 1) {
        const mail = { garageId: desk.login.garage.id, aboutId: uuidv7(), recipient: 'x@post.example', content };
        await enqueueMail(trx, central.clock.now(), mail);
      }
    });
    const workers = [worker(), worker(), worker()];
    for (const each of workers) each.kick();
    await Promise.all(workers.map((each) => each.idle()));
    expect(sent).toHaveLength(12);
    expect(new Set(sent).size).toBe(12);
    await Promise.all(workers.map((each) => each.close()));
  });
});

describe('mail as files', () => {
  let central: TestCentral;
  beforeAll(async () => {
    central = await startTestCentral('PGlite');
  });
  afterAll(() => central.close());

  it('appears as one .eml for each mail, whole', async () => {
    const desk = await openDesk(central, await newGarage(central));
    const customer = customerPayload();
    const payload = issuePayload(customer.customerId);
    await desk.push([desk.command('customer.create', customer), desk.command('passport.issue', payload)]);
    await central.outbox.idle();
    const files = await readdir(join(central.folder, 'mail'));
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/^[0-9a-f-]{36}\.eml$/);
    const mail = await simpleParser(await readFile(join(central.folder, 'mail', files[0] ?? '')));
    expect([mail.to].flat()[0]?.text).toBe(payload.email);
    expect(linkIn(mail)).toMatch(new RegExp(`^${central.url}/activeren/`));
    expect((await request(linkIn(mail))).status).toBe(200);
  });

  it('about a car that the garage lost before is not sent', async () => {
    const { revokeVehicle } = await import('../../src/central/feed/revoke-vehicle.ts');
    const garage = await newGarage(central);
    const desk = await openDesk(central, garage);
    const { passport } = await activatedHolder(central, desk);
    await central.outbox.idle();
    await central.db
      .updateTable('mails')
      .set({ state: 'pending' })
      .where('about_id', '=', passport.passportId)
      .execute();
    await central.db
      .transaction()
      .execute((trx) => revokeVehicle(trx, garage.garageId, passport.vehicleId, 'transferred', new Date()));
    const left = await central.db
      .selectFrom('mails')
      .select('id')
      .where('about_id', '=', passport.passportId)
      .execute();
    expect(left).toEqual([]);
  });
});
