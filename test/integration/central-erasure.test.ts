import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enqueueMail } from '../../src/central/mail/enqueue-mail.ts';
import type { MailContent } from '../../src/central/mail/mail-content.ts';
import { withdrawOffer } from '../../src/central/portal/transfer/end-offer.ts';
import { newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { openDesk, type TestDesk } from '../support/central-desk.ts';
import { activatedHolder, customerPayload, issuePayload, nextNumber } from '../support/central-world.ts';
import { contextOf, linkedFleet, offerTo } from '../support/portal-world.ts';

describe('what a customer who asks to be forgotten leaves to others', () => {
  let central: TestCentral;
  let garage: TestGarage;
  let desk: TestDesk;
  beforeAll(async () => {
    central = await startTestCentral('PGlite');
  });
  beforeEach(async () => {
    garage = await newGarage(central);
    desk = await openDesk(central, garage);
  });
  afterAll(() => central.close());

  /** A mail that cannot go out yet. */
  const waits = (aboutId: string, recipient: string, content: MailContent) => {
    const later = new Date(central.clock.now().getTime() + 86_400_000);
    const mail = { garageId: garage.garageId, aboutId, recipient, content };
    return central.db.transaction().execute((trx) => enqueueMail(trx, later, mail));
  };
  const waiting = async () => {
    const mails = central.db.selectFrom('mails').select('about_id').where('state', '=', 'pending');
    const found = await mails.where('garage_id', '=', garage.garageId).execute();
    return found.map(({ about_id }) => about_id);
  };
  const ended = { kind: 'transfer-ended', plate: 'TT-601-D', how: 'decline' } as const;

  it('is the mail that waits for who shares the address', async () => {
    const { customerId, passport } = await activatedHolder(central, desk);
    const her = customerPayload('Bakker');
    const hers = issuePayload(her.customerId, { email: passport.email });
    await desk.push([desk.command('customer.create', her), desk.command('passport.issue', hers)]);
    await central.outbox.idle();
    for (const { passportId } of [passport, hers]) await waits(passportId, passport.email, ended);
    expect((await desk.ask('customer.erase', { customerId })).status).toBe('applied');
    expect(await waiting()).toEqual([hers.passportId]);
  });

  it('is the mail about the offer of another fleet of the same name', async () => {
    const fleets = [await linkedFleet(central, desk), await linkedFleet(central, desk)] as const;
    const content = { kind: 'transfer-offer', role: 'driver', makeModel: '', token: 'x', validDays: 14 } as const;
    const names = { fromName: fleets[0].fleet.details.name, name: 'Noor', plate: 'TT-601-D', message: '' };
    for (const { driver, account } of fleets) {
      const { passportId } = driver.passport;
      await offerTo(central, account, passportId, `nieuw${nextNumber()}@post.example`);
      const offer = central.db.selectFrom('transfer_offers').select('id').where('passport_id', '=', passportId);
      await withdrawOffer(contextOf(central), account, (await offer.executeTakeFirstOrThrow()).id);
      await waits(passportId, 'noor@post.example', { ...content, ...names });
      await waits(passportId, account.email, ended);
    }
    const [{ fleet, manager, driver }, other] = fleets;
    const { fleetId } = fleet;
    await desk.sync();
    for (const { passportId } of [manager.passport, driver.passport]) {
      const base = { fleetId: desk.revisionOf(passportId) };
      expect((await desk.ask('passport.unlink', { passportId, fleetId, base })).status).toBe('applied');
    }
    expect((await desk.ask('fleet.deactivate', { fleetId, base: {} })).status).toBe('applied');
    expect((await desk.ask('customer.erase', { customerId: manager.customerId })).status).toBe('applied');
    const theirs = other.driver.passport.passportId;
    expect(await waiting()).toEqual([theirs, theirs]);
  });

  it('is a car whose next holder is reminded anew', async () => {
    const { customerId, passport } = await activatedHolder(central, desk);
    const { vehicleId } = passport;
    await sql`insert into reminders (about_id, vehicle_id, due_on, days_before)
      values (${vehicleId}, ${vehicleId}, '2026-12-30', 42)`.execute(central.db);
    expect((await desk.ask('customer.erase', { customerId })).status).toBe('applied');
    const kept = central.db.selectFrom('reminders').selectAll().where('vehicle_id', '=', vehicleId);
    expect(await kept.execute()).toEqual([]);
  });
});
