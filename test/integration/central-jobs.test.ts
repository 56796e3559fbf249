import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, newGarage, startTestCentral, type TestCentral } from '../support/central.ts';
import { openDesk, request } from '../support/central-desk.ts';
import { nextNumber } from '../support/central-world.ts';
import { MailServer } from '../support/mail-server.ts';
import { accountWith, portalApp, sendForm } from '../support/portal-app.ts';
import { accountFor, linkedFleet, offerTo } from '../support/portal-world.ts';

const DAY = 86_400;

describe.each(DATABASES)('what the service does by itself, on %s', (database) => {
  const mail = new MailServer();
  let central: TestCentral;
  beforeAll(async () => {
    central = await startTestCentral(database, { smtpUrl: await mail.start() });
  });
  afterAll(async () => {
    await central.close();
    await mail.stop();
  });

  const subjects = (address: string) => mail.to(address).map(({ subject }) => subject);
  const linkIn = (text: string | undefined) => /https?:\/\/\S+\/overdracht\/\S+/.exec(text ?? '')?.[0] ?? '';
  const later = async (seconds: number) => {
    central.clock.pass(seconds);
    await central.schedule.runDue();
    await central.outbox.idle();
  };

  async function offered() {
    const garage = await newGarage(central);
    const desk = await openDesk(central, garage);
    const { driver, fleet, account } = await linkedFleet(central, desk);
    const email = `nieuw${nextNumber()}@post.example`;
    await offerTo(central, account, driver.passport.passportId, email);
    return { garage, desk, driver, fleet, email };
  }

  it('reminds who has to answer an offer once, three days before its end, with a link that works beside the first', async () => {
    const { email } = await offered();
    await later(10 * DAY);
    expect(subjects(email)).toHaveLength(1);
    await later(DAY + 1);
    await later(DAY);
    expect(subjects(email)).toHaveLength(2);
    const [offer, reminder] = mail.to(email);
    expect(reminder?.subject).toContain('Nog geen antwoord');
    expect(reminder?.text).toContain('Antwoorden tot en met: 7 december 2026');
    expect(linkIn(reminder?.text)).not.toBe(linkIn(offer?.text));
    for (const each of [offer, reminder]) expect((await request(linkIn(each?.text))).status).toBe(200);
  });

  it('ends an offer that nobody answered: the car stays, the manager gets a mail, and both links are dead', async () => {
    const { garage, driver, fleet, email, desk } = await offered();
    await later(12 * DAY);
    await later(2 * DAY);
    expect(subjects(fleet.details.email).at(-1)).toContain('is niet overgedragen');
    const again = await openDesk(central, garage, desk.deskId);
    await again.sync();
    const passport = again.row('passport', driver.passport.passportId);
    expect(passport).toMatchObject({ offeredUntil: null, fleetId: fleet.fleetId });
    for (const each of mail.to(email)) expect((await request(linkIn(each.text))).status).toBe(410);
    const count = mail.received.length;
    await later(DAY);
    expect(mail.received).toHaveLength(count);
  });

  it('reminds of the other offers, and ends them, when it cannot for one; the log says no more than which', async () => {
    const [broken, whole] = [await offered(), await offered()];
    await sql`update fleets set name = '' where id = ${broken.fleet.fleetId}`.execute(central.db);
    await later(11 * DAY + 1);
    expect(subjects(whole.email)).toHaveLength(2);
    expect(subjects(broken.email)).toHaveLength(1);
    await later(3 * DAY);
    expect(subjects(whole.fleet.details.email).at(-1)).toContain('is niet overgedragen');
    const ids = await sql<{ id: string }>`select id from transfer_offers where state = 'offered'`.execute(central.db);
    expect(ids.rows).toHaveLength(1);
    for (const what of ['reminder of', 'end of'])
      expect(central.logged.join('\n')).toContain(`${what} offer ${ids.rows[0]?.id}`);
    expect(central.logged.join('\n')).not.toContain(broken.email);
    await sql`update fleets set name = 'Heel' where id = ${broken.fleet.fleetId}`.execute(central.db);
    await later(60);
    expect(subjects(broken.fleet.details.email).at(-1)).toContain('is niet overgedragen');
  });

  it('keeps no sessions, links and invitations that have run out', async () => {
    await offered();
    await later(200 * DAY);
    for (const table of ['portal_sessions', 'password_links', 'activations', 'fleet_logins'] as const) {
      expect(await central.db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });

  it('keeps no login that nobody needs: of who is at no car, fleet or garage any more, and came for a month no more', async () => {
    const { garage, desk, driver, fleet, email } = await offered();
    const [left, visitor] = [`weg${nextNumber()}@post.example`, `even${nextNumber()}@post.example`];
    for (const address of [left, email, garage.email]) await accountFor(central, address);
    await accountWith(central, visitor, 'een eigen wachtwoord');
    const moved = `nieuw${nextNumber()}@bedrijf.example`;
    const { fleetId, managerPassportId } = fleet;
    const change = { fleetId, managerPassportId, changes: { email: moved }, base: { email: 0 } };
    expect(await desk.ask('fleet.update', change)).toMatchObject({ status: 'applied' });
    await later(10 * DAY);
    const app = await portalApp(central);
    await sendForm(app, '/login', { email: visitor, password: 'een eigen wachtwoord' });
    await app.close();
    const all = [left, visitor, fleet.details.email, email, driver.passport.email, garage.email];
    const kept = async () => {
      const rows = await central.db.selectFrom('portal_accounts').select('email').where('email', 'in', all).execute();
      return rows.map((row) => row.email).toSorted();
    };
    // The offer runs out after two weeks.
    await later(19 * DAY);
    expect(await kept()).toEqual(all.toSorted());
    await later(2 * DAY);
    expect(await kept()).toEqual([visitor, driver.passport.email, garage.email].toSorted());
    await later(20 * DAY);
    expect(await kept()).toEqual([driver.passport.email, garage.email].toSorted());
  });

  it('keeps for a year that a mail was sent, and what waits until it went', async () => {
    await offered();
    const states = async () => {
      const rows = await central.db.selectFrom('mails').select('state').distinct().execute();
      return rows.map(({ state }) => state);
    };
    expect(await states()).toContain('sent');
    await sql`update mails set state = 'pending', next_attempt_at = '2099-01-01' where id = (select max(id::text)::uuid from mails)`.execute(
      central.db,
    );
    await later(366 * DAY);
    await later(366 * DAY);
    expect(await states()).toEqual(['pending']);
  });

  it('keeps the last fifty thousand revisions of a feed, so that a desk may be away for months', async () => {
    const { garageId } = await newGarage(central);
    const floor = async () =>
      (await central.db.selectFrom('garages').select('feed_floor').where('id', '=', garageId).executeTakeFirstOrThrow())
        .feed_floor;
    await central.db.updateTable('garages').set({ revision: 50_000 }).where('id', '=', garageId).execute();
    await later(DAY);
    expect(await floor()).toBe(0);
    await central.db.updateTable('garages').set({ revision: 50_007 }).where('id', '=', garageId).execute();
    await later(DAY);
    expect(await floor()).toBe(7);
  });
});
