import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findRowById } from '../../src/central/db/entity-rows.ts';
import { lockAddress } from '../../src/central/db/lock-address.ts';
import { sendPasswordLink } from '../../src/central/portal/password-links.ts';
import { declineOffer } from '../../src/central/portal/transfer/end-offer.ts';
import { newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { openDesk, type TestDesk } from '../support/central-desk.ts';
import { activatedHolder, customerPayload, issuePayload, nextNumber } from '../support/central-world.ts';
import { MailCatcher } from '../support/mail-catcher.ts';
import { accountFor, contextOf, linkedFleet, offerTo } from '../support/portal-world.ts';

describe('two at the same moment, on PostgreSQL', () => {
  const mail = new MailCatcher();
  let central: TestCentral;
  let garage: TestGarage;
  let desk: TestDesk;
  beforeAll(async () => {
    central = await startTestCentral('PostgreSQL', { mailTransport: mail });
  });
  beforeEach(async () => {
    garage = await newGarage(central);
    desk = await openDesk(central, garage);
  });
  afterAll(() => central.close());

  /** Waits until so many transactions wait for another. */
  const untilWaiting = async (count: number) => {
    const waiting = sql<{ n: number }>`
      select count(*)::integer as n from pg_stat_activity where wait_event_type = 'Lock'`;
    const counted = async () => (await waiting.execute(central.db)).rows[0]?.n;
    await expect.poll(counted, { timeout: 10_000 }).toBe(count);
  };
  const accountsAt = async (email: string) =>
    (await central.db.selectFrom('portal_accounts').select('id').where('email', '=', email).execute()).length;

  it('erases the customer that the one it waited for was merged into', async () => {
    const colleague = await openDesk(central, garage);
    const { customerId: goneId, passport } = await activatedHolder(central, desk);
    const survivor = customerPayload('Kuipers');
    await desk.ask('customer.create', survivor);
    const seen = customerPayload().details;
    const merge = { survivorId: survivor.customerId, goneId, chosen: {}, base: {}, seen, seenBase: {} };
    const both = await central.db.transaction().execute(async (trx) => {
      await findRowById(trx, garage.garageId, 'passport', passport.passportId);
      const merging = colleague.ask('customer.merge', merge);
      await untilWaiting(1);
      const erasing = desk.ask('customer.erase', { customerId: goneId });
      await untilWaiting(2);
      return { merging, erasing };
    });
    expect((await both.merging).status).toBe('merged');
    expect(await both.erasing).toMatchObject({ status: 'applied', revision: expect.any(Number) });
    await desk.sync();
    for (const id of [goneId, survivor.customerId]) expect(desk.row('customer', id)).toBeUndefined();
    expect(await accountsAt(passport.email)).toBe(0);
  });

  it('takes the login along that somebody who forgot the password is asking a link for', async () => {
    const { customerId, passport } = await activatedHolder(central, desk);
    const { email } = passport;
    await central.db.deleteFrom('portal_accounts').where('email', '=', email).execute();
    const both = await central.db.transaction().execute(async (trx) => {
      await sql`lock table password_links in exclusive mode`.execute(trx);
      const sending = sendPasswordLink(contextOf(central), email);
      await untilWaiting(1);
      const erasing = desk.ask('customer.erase', { customerId });
      await untilWaiting(2);
      return { sending, erasing };
    });
    await both.sending;
    expect((await both.erasing).status).toBe('applied');
    expect(await accountsAt(email)).toBe(0);
    const links = central.db.selectFrom('password_links').selectAll();
    expect(await links.execute()).toEqual([]);
  });

  it('looks again for the addresses of whom it erases when one changed before it was locked', async () => {
    const { customerId, passport } = await activatedHolder(central, desk);
    const later = `x${passport.email}`;
    await accountFor(central, later);
    const erasing = await central.db.transaction().execute(async (trx) => {
      await lockAddress(trx, passport.email);
      const done = { result: desk.ask('customer.erase', { customerId }) };
      await untilWaiting(1);
      await trx.updateTable('portal_accounts').set({ language: 'en' }).where('email', '=', later).execute();
      await sql`update passports set email = ${later} where id = ${passport.passportId}`.execute(trx);
      return done;
    });
    expect((await erasing.result).status).toBe('applied');
    expect(await accountsAt(later)).toBe(0);
  });

  it('locks an AutoPaspoort before its car, also where only the plate is known', async () => {
    const { customerId, passport } = await activatedHolder(central, desk);
    const again = issuePayload(customerId, { vehicle: passport.vehicle });
    const issuing = await central.db.transaction().execute(async (trx) => {
      await findRowById(trx, garage.garageId, 'passport', passport.passportId);
      const done = { result: desk.ask('passport.issue', again) };
      await untilWaiting(1);
      // What a holder who activates does next.
      await sql`select 1 from vehicles where id = ${passport.vehicleId} for no key update nowait`.execute(trx);
      return done;
    });
    expect((await issuing.result).status).toBe('refused');
  });

  it('waits for nobody who changes the car when an offer ends or is replaced', async () => {
    const { driver, account } = await linkedFleet(central, desk);
    const { passportId, vehicleId } = driver.passport;
    const email = `nieuw${nextNumber()}@post.example`;
    await offerTo(central, account, passportId, email);
    await central.db.transaction().execute(async (trx) => {
      await findRowById(trx, garage.garageId, 'vehicle', vehicleId);
      await offerTo(central, account, passportId, email);
      const token = /overdracht\/(\S+)/.exec(mail.sent.findLast(({ to }) => to === email)?.text ?? '')?.[1] ?? '';
      expect(await declineOffer(contextOf(central), token)).toBe(true);
    });
  });
});
