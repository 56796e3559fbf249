import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src/central/db/migrate.ts';
import { newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { openDesk, type TestDesk } from '../support/central-desk.ts';
import { activate, customerPayload, issuePayload } from '../support/central-world.ts';
import { MailServer } from '../support/mail-server.ts';
import { PortalVisitor } from '../support/portal-visitor.ts';

const DAY_SECONDS = 86_400;

describe('sending an invitation again', () => {
  const mail = new MailServer();
  let central: TestCentral;
  let garage: TestGarage;
  let desk: TestDesk;
  beforeAll(async () => {
    central = await startTestCentral('PGlite', { smtpUrl: await mail.start() });
    garage = await newGarage(central);
  });
  beforeEach(async () => {
    desk = await openDesk(central, garage);
  });
  afterAll(async () => {
    await central.close();
    await mail.stop();
  });

  async function issued() {
    const customer = customerPayload();
    await desk.ask('customer.create', customer);
    const passport = issuePayload(customer.customerId, {});
    await desk.ask('passport.issue', passport);
    await central.outbox.idle();
    return passport;
  }
  /** By then the desk must sign in again. */
  const nextDay = async () => {
    central.clock.pass(DAY_SECONDS);
    desk = await openDesk(central, garage);
  };
  const invite = (passportId: string) => desk.ask('passport.invite', { passportId });
  const mailsTo = async (address: string) => {
    await central.outbox.idle();
    return mail.to(address);
  };

  it('mails once a day at most, however often somebody asks', async () => {
    const { passportId, email } = await issued();
    expect((await invite(passportId)).status).toBe('applied');
    expect(await mailsTo(email)).toHaveLength(1);
    await nextDay();
    await invite(passportId);
    await invite(passportId);
    expect(await mailsTo(email)).toHaveLength(2);
    await desk.sync();
    expect(desk.row('passport', passportId)?.invitedOn).toBe(central.clock.now().toISOString().slice(0, 10));
  });

  it('leaves the first link working, and both are used up by the first that is opened', async () => {
    const { passportId, email } = await issued();
    await nextDay();
    await invite(passportId);
    const links = (await mailsTo(email)).map(({ text = '' }) => /(\/activeren\/\S+)/.exec(text)?.[1] ?? '');
    expect(new Set(links).size).toBe(2);
    const visitor = new PortalVisitor(central.url);
    await visitor.open(links[0] ?? '');
    await visitor.post(links[0] ?? '');
    expect((await new PortalVisitor(central.url).open(links[1] ?? '')).status).toBe(410);
  });

  it('is refused once the passport is activated, and for one that nobody knows', async () => {
    const { passportId, vehicleId } = await issued();
    await activate(central, passportId);
    expect((await invite(passportId)).refusal?.code).toBe('passport_already_activated');
    expect((await invite(vehicleId)).refusal?.code).toBe('passport_not_found');
  });

  it('finds its field in a database that had a later change before', async () => {
    await sql`alter table passports drop column invited_on`.execute(central.db);
    await sql`delete from schema_version where version = 150`.execute(central.db);
    await migrate(central.db);
    const { rows } = await sql`select invited_on from passports limit 1`.execute(central.db);
    expect(rows).toHaveLength(1);
  });
});
