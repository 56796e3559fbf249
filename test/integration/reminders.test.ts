import type { ParsedMail } from 'mailparser';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeRows } from '../../src/central/feed/write-rows.ts';
import { remindOfDue } from '../../src/central/portal/reminders/remind-of-due.ts';
import { addDays, dutchDay } from '../../src/shared/domain/dates.ts';
import { DATABASES, newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { openDesk } from '../support/central-desk.ts';
import { activate, customerPayload, issuePayload } from '../support/central-world.ts';
import { MailServer } from '../support/mail-server.ts';
import { contextOf, visitorAs } from '../support/portal-world.ts';

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
  async function car(apkInDays: number, serviceInDays?: number) {
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
        kind: 'service' as const,
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
    return passport;
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
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(link, { method: 'POST', body })).status).toBe(200);
    central.clock.pass(7 * DAY);
    const later = (await reminders(email)).slice(2);
    expect(later.map(({ subject }) => subject?.includes('Onderhoud'))).toEqual([true]);
    expect((await fetch(`${central.url}/afmelden/verzonnen`, { method: 'POST', body })).status).toBe(410);
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
  });

  it('do not come for a car that was not activated, nor for what is past', async () => {
    const overdue = await car(-1, -3);
    expect(await reminders(overdue.email)).toEqual([]);
  });
});
