import { sql } from 'kysely';
import type { ParsedMail } from 'mailparser';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findRowById } from '../../src/central/db/entity-rows.ts';
import { lockAddress } from '../../src/central/db/lock-address.ts';
import { writeRows } from '../../src/central/feed/write-rows.ts';
import { choose } from '../../src/central/portal/reminders/choices.ts';
import { findDueHolders } from '../../src/central/portal/reminders/due-holders.ts';
import { remindOfDue } from '../../src/central/portal/reminders/remind-of-due.ts';
import { addDays, dutchDay } from '../../src/shared/domain/dates.ts';
import { DATABASES, newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { openDesk } from '../support/central-desk.ts';
import { activate, activatedHolder, customerPayload, issuePayload } from '../support/central-world.ts';
import { MailCatcher } from '../support/mail-catcher.ts';
import { MailServer } from '../support/mail-server.ts';
import { accountFor, contextOf, visitorAs } from '../support/portal-world.ts';

const DAY = 86_400;

function header(mail: ParsedMail | undefined, name: string): string {
  return mail?.headerLines.find(({ key }) => key === name)?.line.replaceAll(/\r?\n\s+/g, ' ') ?? '';
}

describe.each(DATABASES)('reminders of what is due, on %s', (database) => {
  const mail = new MailServer();
  let central: TestCentral;
  let garage: TestGarage;
  beforeAll(async () => {
    central = await startTestCentral(database, { smtpUrl: await mail.start() });
  });
  afterAll(async () => {
    await central.close();
    await mail.stop();
  });
  beforeEach(async () => {
    garage = await newGarage(central);
  });

  const today = () => dutchDay(central.clock.now());
  const reminders = async (email: string) => {
    await remindOfDue(contextOf(central));
    await central.outbox.idle();
    return mail.to(email).filter(({ subject }) => !subject?.startsWith('Activeer'));
  };

  /** A car whose APK runs out so many days from now, and a service that is due on a day when one is given. */
  async function car(apkInDays: number, serviceInDays?: number, kind: 'service' | 'apk' = 'service') {
    const desk = await openDesk(central, garage);
    const customer = customerPayload('Kuiper <b>');
    const passport = issuePayload(customer.customerId);
    const vehicle = { ...passport.vehicle, apkExpiresOn: addDays(today(), apkInDays) };
    const create = desk.command('customer.create', customer);
    await desk.push([create, desk.command('passport.issue', { ...passport, vehicle })]);
    await activate(central, passport.passportId);
    const { vehicleId } = passport;
    if (serviceInDays !== undefined) {
      const row = {
        id: uuidv7(),
        vehicleId,
        kind,
        description: 'Grote beurt',
        state: 'due' as const,
        dueOn: addDays(today(), serviceInDays),
        doneOn: null,
        mileage: null,
        costCents: null,
      };
      const author = { deskId: null, name: 'Garage', at: central.clock.now() };
      const write = [{ entity: 'maintenance' as const, row }];
      await central.db.transaction().execute((trx) => writeRows(trx, garage.garageId, write, author));
    }
    return { ...passport, customerId: customer.customerId };
  }

  it('come once at each moment, however often and by however many the job runs', async () => {
    const { email, passportId } = await car(43);
    expect(await reminders(email)).toEqual([]);
    central.clock.pass(DAY);
    await Promise.all([1, 2, 3].map(() => remindOfDue(contextOf(central))));
    const [first, ...more] = await reminders(email);
    expect(more).toEqual([]);
    expect(first?.subject).toMatch(/^De APK van .* verloopt binnenkort$/);
    expect(first?.text).toContain('Beste Kuiper <b>,');
    expect(first?.html).toContain('Beste Kuiper &lt;b&gt;,');
    expect(first?.text).toContain(`${central.url}/auto/${passportId}/afspraak?voor=apk`);
    central.clock.pass(28 * DAY);
    expect(await reminders(email)).toHaveLength(2);
    central.clock.pass(11 * DAY);
    expect(await reminders(email)).toHaveLength(3);
    central.clock.pass(30 * DAY);
    expect(await reminders(email)).toHaveLength(3);
  });

  it('have the headers by which a mail program knows who wrote, and lets its reader switch them off (RFC 8058)', async () => {
    const { email } = await car(10);
    const [sent] = await reminders(email);
    expect(header(sent, 'list-unsubscribe')).toMatch(
      new RegExp(`^List-Unsubscribe: <${central.url}/afmelden/[\\w-]{43}>$`),
    );
    expect(header(sent, 'list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(header(sent, 'auto-submitted')).toBe('Auto-Submitted: auto-generated');
    expect(sent?.messageId).toMatch(/^<[0-9a-f-]{36}@balie\.igarage\.example>$/);
    expect(sent?.date?.getTime()).toBe(central.clock.now().getTime() - (central.clock.now().getTime() % 1000));
    expect(sent?.replyTo?.value[0]?.address).toBe(garage.email);
    expect(sent?.from?.text).toContain('noreply@igarage.example');
  });

  it('stop for one kind with one POST and no login, and go on for the other', async () => {
    const { email } = await car(10, 10);
    const sent = await reminders(email);
    expect(sent).toHaveLength(2);
    const apk = sent.find(({ subject }) => subject?.includes('APK'));
    const link = /<(.*)>/.exec(header(apk, 'list-unsubscribe'))?.[1] ?? '';
    expect((await fetch(link)).status).toBe(200);
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    expect((await fetch(link, { method: 'POST', body })).status).toBe(200);
    central.clock.pass(7 * DAY);
    const later = (await reminders(email)).slice(2);
    expect(later.map(({ subject }) => subject?.includes('Onderhoud'))).toEqual([true]);
    const encoded = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    for (const sent of [body, encoded])
      expect((await fetch(`${central.url}/afmelden/verzonnen`, { method: 'POST', body: sent })).status).toBe(410);
  });

  it('are chosen on a page of the driver, and come in the language of the pages', async () => {
    const { email } = await car(10, 10);
    const driver = await visitorAs(central, email);
    await driver.open('/mijn/berichten');
    await driver.post('/taal', { to: 'en', back: '/mijn/berichten' });
    await driver.open('/mijn/berichten');
    await driver.post('/mijn/berichten', { service: '1' });
    expect((await driver.open('/mijn/berichten?klaar=1')).text).toContain('Saved.');
    const sent = await reminders(email);
    expect(sent.map(({ subject }) => subject?.split(' for ')[0])).toEqual(['Maintenance']);
    expect(sent[0]?.text).toContain('Dear Kuiper <b>,');
    expect(sent[0]?.html).toContain('<html lang="en">');
    // What was not wanted was not sent, and comes when it is wanted again.
    await driver.post('/mijn/berichten', { service: '1', apk: '1' });
    expect((await reminders(email)).map(({ subject }) => subject?.slice(0, 7))).toEqual(['Mainten', 'The APK']);
  });

  it('of the APK come by what the garage expects where the registry has no day', async () => {
    const known = await car(10, 10, 'apk');
    expect((await reminders(known.email)).map(({ subject }) => subject?.includes('APK'))).toEqual([true]);
    const unknown = await car(10, 10, 'apk');
    await sql`update vehicles set apk_expires_on = null where id = ${unknown.vehicleId}`.execute(central.db);
    const [sent, ...more] = await reminders(unknown.email);
    expect(more).toEqual([]);
    expect(sent?.subject).toMatch(/^De APK van .* verloopt binnenkort$/);
    // The registry says the same day later.
    await sql`update vehicles set apk_expires_on = ${addDays(today(), 10)} where id = ${unknown.vehicleId}`.execute(
      central.db,
    );
    expect(await reminders(unknown.email)).toHaveLength(1);
  });

  it('stop between two holders when the service ends, and go on at the next run', async () => {
    const cars = [await car(10), await car(10)];
    const end = new AbortController();
    const context = contextOf(central);
    const db = new Proxy(context.db, {
      get: (target, name) => {
        if (name === 'transaction') end.abort();
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    expect(await remindOfDue({ ...context, db }, end.signal)).toBe(1);
    expect(await remindOfDue(context)).toBe(1);
    await central.outbox.idle();
    for (const { email } of cars)
      expect(mail.to(email).filter(({ subject }) => subject?.includes('APK'))).toHaveLength(1);
  });

  it('come for everybody else when those of one holder fail, and the log says no more than which AutoPaspoort', async () => {
    const [broken, whole] = [await car(10), await car(10)];
    const { customerId } = broken;
    await sql`update customers set kvk_number = 'kapot' where id = ${customerId}`.execute(central.db);
    const logged: string[] = [];
    const context = { ...contextOf(central), log: (line: string) => void logged.push(line) };
    expect(await remindOfDue(context)).toBe(1);
    await central.outbox.idle();
    expect(mail.to(whole.email).filter(({ subject }) => subject?.includes('APK'))).toHaveLength(1);
    expect(logged.join()).toContain(`reminder for passport ${broken.passportId}`);
    expect(logged.join()).not.toContain(broken.email);
    await sql`update customers set kvk_number = '' where id = ${customerId}`.execute(central.db);
    expect(await reminders(broken.email)).toHaveLength(1);
  });

  it('are looked for where one is to come, and not again once it is out or nobody wants it', async () => {
    const [sent, unwanted, later] = [await car(10, 10), await car(10), await car(43)];
    const ids = [sent, unwanted, later].map(({ passportId }) => passportId);
    const due = async () => {
      const found = await findDueHolders(central.db, today(), '00000000-0000-0000-0000-000000000000');
      return found.map(({ id }) => id).filter((id) => ids.includes(id));
    };
    const account = await accountFor(central, unwanted.email);
    await choose(contextOf(central), account, ['service']);
    expect(await due()).toEqual([sent.passportId]);
    await remindOfDue(contextOf(central));
    expect(await due()).toEqual([]);
    central.clock.pass(7 * DAY);
    expect((await due()).toSorted()).toEqual([sent.passportId, later.passportId].toSorted());
    await choose(contextOf(central), account, ['apk', 'service']);
    expect((await due()).toSorted()).toEqual(ids.toSorted());
  });

  it('do not come for a car that was not activated, nor for what is past', async () => {
    const overdue = await car(-1, -3);
    expect(await reminders(overdue.email)).toEqual([]);
  });
});

describe('reminders beside a change of the address', () => {
  it('wait for it, and do not stop each other', async () => {
    const central = await startTestCentral('PostgreSQL', { mailTransport: new MailCatcher() });
    const garage = await newGarage(central);
    const { passport } = await activatedHolder(central, await openDesk(central, garage));
    const { passportId, vehicleId, email } = passport;
    const soon = addDays(dutchDay(central.clock.now()), 10);
    await sql`update vehicles set apk_expires_on = ${soon} where id = ${vehicleId}`.execute(central.db);
    await accountFor(central, email);
    const logged: string[] = [];
    let reminding: Promise<number> = Promise.resolve(0);
    // What a confirmed address does, in its order.
    await central.db.transaction().execute(async (trx) => {
      await lockAddress(trx, email);
      await trx
        .updateTable('portal_accounts')
        .set({ email: `x${email}` })
        .where('email', '=', email)
        .execute();
      reminding = remindOfDue({ ...contextOf(central), log: (line) => void logged.push(line) });
      const waiting = sql<{ n: number }>`select count(*)::integer as n from pg_locks where not granted`;
      const waiters = async () => (await waiting.execute(central.db)).rows[0]?.n;
      await expect.poll(waiters, { timeout: 10_000 }).toBe(1);
      await findRowById(trx, garage.garageId, 'passport', passportId);
    });
    expect(await reminding).toBe(1);
    expect(logged).toEqual([]);
    await central.close();
  });
});
