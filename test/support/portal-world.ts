import { uuidv7 } from 'uuidv7';
import type { Context } from '../../src/central/context.ts';
import { type Account, ensureAccount } from '../../src/central/portal/accounts.ts';
import { beginSession } from '../../src/central/portal/sessions.ts';
import { makeOffer } from '../../src/central/portal/transfer/make-offer.ts';
import type { TestCentral } from './central.ts';
import type { TestDesk } from './central-desk.ts';
import { activatedHolder, fleetPayload, nextNumber } from './central-world.ts';
import { PortalVisitor } from './portal-visitor.ts';

/** What the parts of a running service work with, for a test that calls one of them by itself. */
export function contextOf({ db, signals, outbox, clock, log }: TestCentral): Context {
  return { db, signals, outbox, now: clock.now, registry: async () => null, log };
}

export function accountFor(central: TestCentral, email: string): Promise<Account> {
  return central.db.transaction().execute((trx) => ensureAccount(trx, email, central.clock.now()));
}

/** A fleet with its manager and one more car, both linked. */
export async function linkedFleet(central: TestCentral, desk: TestDesk) {
  const manager = await activatedHolder(central, desk);
  const driver = await activatedHolder(central, desk);
  const email = `vloot${nextNumber()}@bedrijf.example`;
  const fleet = fleetPayload(manager.customerId, manager.passport.passportId, email);
  await desk.ask('fleet.create', fleet);
  for (const { passport } of [manager, driver]) {
    const link = { passportId: passport.passportId, fleetId: fleet.fleetId, base: { fleetId: 0 } };
    const result = await desk.ask('passport.link', link);
    if (result.status !== 'applied') throw new Error(`Not linked: ${JSON.stringify(result)}`);
  }
  return { manager, driver, fleet, account: await accountFor(central, email) };
}

/** Offers a passport to somebody new, and waits for the mail. */
export async function offerTo(central: TestCentral, account: Account, passportId: string, email: string) {
  const offer = { offerId: uuidv7(), passportId, role: 'driver' as const, name: 'Noor de Wit', email, message: '' };
  const made = await makeOffer(contextOf(central), account, offer);
  if (!made.ok) throw new Error(`Not offered: ${made.error}`);
  await central.outbox.idle();
}

/** Somebody who is logged in at the pages of the service. */
export async function visitorAs(central: TestCentral, email: string): Promise<PortalVisitor> {
  const account = await accountFor(central, email);
  const options = { now: central.clock.now(), mustSetPassword: false };
  const token = await central.db.transaction().execute((trx) => beginSession(trx, account, options));
  const visitor = new PortalVisitor(central.url);
  visitor.cookies.set('__Host-sessie', token);
  return visitor;
}
