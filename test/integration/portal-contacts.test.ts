import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeRows } from '../../src/central/feed/write-rows.ts';
import { addContact } from '../../src/central/portal/contacts.ts';
import { EMPTY_CONTACT_DETAILS } from '../../src/shared/domain/contact.ts';
import { newGarage, startTestCentral, type TestCentral } from '../support/central.ts';
import { openDesk, type TestDesk } from '../support/central-desk.ts';
import { accountWith, cookiesOf, portalApp, sendForm } from '../support/portal-app.ts';
import { contextOf, linkedFleet } from '../support/portal-world.ts';

const OWN = 'een eigen wachtwoord';
const LIST = '/account/contacten';

describe('the contacts of a fleet in the dashboard', () => {
  let central: TestCentral;
  let app: FastifyInstance;
  let desk: TestDesk;
  beforeAll(async () => {
    central = await startTestCentral('PGlite');
    app = await portalApp(central);
    desk = await openDesk(central, await newGarage(central));
  });
  afterAll(async () => {
    await app.close();
    await central.close();
  });

  const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

  async function manager() {
    const { fleet, account } = await linkedFleet(central, desk);
    await accountWith(central, account.email, OWN);
    const cookies = cookiesOf(await sendForm(app, '/login', { email: account.email, password: OWN }));
    const get = async (url: string) => (await app.inject({ method: 'GET', url, cookies })).body;
    const post = async (url: string, fields: Record<string, string>) => {
      const formToken = hidden(await get('/account'), 'formToken');
      return sendForm(app, url, { formToken, ...fields }, { cookies });
    };
    const add = `${LIST}/nieuw/${fleet.fleetId}`;
    const contacts = async () => {
      await desk.sync();
      return [...desk.rows.keys()].flatMap((id) => {
        const row = desk.row('contact', id);
        return row?.fleetId === fleet.fleetId ? [row] : [];
      });
    };
    return { fleet, get, post, add, contacts };
  }

  it('are added by the manager, once of a form that is sent twice, and arrive at the desks with a line', async () => {
    const { fleet, get, post, add, contacts } = await manager();
    expect(await get('/account')).toContain(`href="${LIST}"`);
    const contactId = hidden(await get(add), 'contactId');
    const fields = { contactId, fullName: ' Els de <b>Wit</b> ', position: 'Planner', phone: '0031 6-12345678' };
    for (const send of [1, 2]) expect((await post(add, fields)).headers.location, String(send)).toBe(`${LIST}?klaar=1`);
    expect(await get(LIST)).toContain('Els de &lt;b&gt;Wit&lt;/b&gt;');
    const kept = { fullName: 'Els de <b>Wit</b>', position: 'Planner', phone: '+31612345678', email: '' };
    expect(await contacts()).toEqual([
      { ...kept, id: contactId, customerId: fleet.customerId, fleetId: fleet.fleetId },
    ]);
    const events = [...desk.rows.keys()].map((id) => desk.row('event', id));
    expect(events.filter((event) => event?.kind === 'contact.create')).toMatchObject([
      { fleetId: fleet.fleetId, actor: 'Jan Kuiper', fields: '' },
    ]);
  });

  it('are changed and removed, and nothing of the garage is overwritten unseen', async () => {
    const { get, post, add, contacts } = await manager();
    const contactId = hidden(await get(add), 'contactId');
    await post(add, { contactId, fullName: 'Els', phone: '0612345678' });
    const was = { 'was.fullName': 'Els', 'was.position': '', 'was.phone': '+31612345678', 'was.email': '' };
    const form = { ...was, fullName: 'Els', position: '', phone: '06 12345678', email: '' };
    await contacts();
    await desk.ask('contact.update', { contactId, changes: { fullName: 'Elsbeth' }, base: { fullName: 9_999 } });
    const kept = await post(`${LIST}/${contactId}`, { ...form, email: 'els@post.example' });
    expect(kept.headers.location).toBe(`${LIST}?klaar=1`);
    expect(await contacts()).toMatchObject([{ fullName: 'Elsbeth', phone: '+31612345678', email: 'els@post.example' }]);
    const refused = await post(`${LIST}/${contactId}`, { ...form, fullName: 'Ilse' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('De garage heeft deze contactpersoon intussen gewijzigd');
    expect(refused.body).toContain('value="Elsbeth"');
    expect(await get(`${LIST}/${contactId}/verwijderen`)).toContain('Wil je Elsbeth verwijderen?');
    expect(await contacts()).toHaveLength(1);
    await post(`${LIST}/${contactId}/verwijderen`, {});
    expect(await contacts()).toEqual([]);
    expect((await post(`${LIST}/${contactId}`, form)).statusCode).toBe(404);
  });

  it('are never more than fifty, however many forms are sent in one moment, and one form sent twice is never one too many', async () => {
    const { fleet, get, post, add, contacts } = await manager();
    const rows = Array.from({ length: 49 }, (_, index) => ({
      entity: 'contact' as const,
      row: {
        id: uuidv7(),
        customerId: fleet.customerId,
        fleetId: fleet.fleetId,
        ...EMPTY_CONTACT_DETAILS,
        fullName: `N${index}`,
      },
    }));
    const author = { deskId: null, name: 'Garage', at: central.clock.now() };
    await central.db.transaction().execute((trx) => writeRows(trx, desk.login.garage.id, rows, author));
    const forms = [hidden(await get(add), 'contactId'), hidden(await get(add), 'contactId')];
    const sent = await Promise.all(forms.map((contactId) => post(add, { contactId, fullName: 'Els' })));
    expect(sent.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 422]);
    expect(await contacts()).toHaveLength(50);
    const added = forms[sent.findIndex(({ statusCode }) => statusCode === 303)] ?? '';
    expect((await post(add, { contactId: added, fullName: 'Els' })).statusCode).toBe(303);
    const full = sent.find(({ statusCode }) => statusCode === 422);
    expect(full?.body).toContain('Er zijn al 50 contactpersonen.');
  });

  it('are not there any more, which is said, when the fleet was erased while the form was open', async () => {
    const { fleet } = await linkedFleet(central, desk);
    const { fleetId, details } = fleet;
    const gone = { ...fleet, ...details, id: fleetId, createdOn: '2026-11-23', state: 'active' as const };
    await sql`update passports set fleet_id = null where fleet_id = ${fleetId}`.execute(central.db);
    await sql`delete from fleets where id = ${fleetId}`.execute(central.db);
    expect(await addContact(contextOf(central), gone, uuidv7(), { ...EMPTY_CONTACT_DETAILS, fullName: 'Els' })).toBe(
      'gone',
    );
  });

  it('of which two change the same field in one moment are not overwritten unseen', async () => {
    const { get, post, add, contacts } = await manager();
    const contactId = hidden(await get(add), 'contactId');
    await post(add, { contactId, fullName: 'Els', position: 'Planner' });
    const was = { 'was.fullName': 'Els', 'was.position': 'Planner', 'was.phone': '', 'was.email': '' };
    const save = (position: string) => post(`${LIST}/${contactId}`, { ...was, fullName: 'Els', position });
    const saved = await Promise.all(['Chef', 'Directeur'].map(save));
    expect(saved.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 422]);
    const [first] = await contacts();
    expect(saved.find(({ statusCode }) => statusCode === 422)?.body).toContain(`value="${first?.position}"`);
  });

  it('with the number of something else are added under another', async () => {
    const { fleet, post, add, contacts } = await manager();
    expect((await post(add, { contactId: fleet.customerId, fullName: 'Els' })).statusCode).toBe(303);
    const [added, ...more] = await contacts();
    expect(more).toEqual([]);
    expect(added).toMatchObject({ fullName: 'Els', customerId: fleet.customerId });
    expect(added?.id).not.toBe(fleet.customerId);
  });

  it('say what is wrong at the field, and keep what was typed', async () => {
    const { post, add, contacts } = await manager();
    for (const [wrong, sentence] of [
      [{ fullName: ' ' }, 'Vul de naam in.'],
      [{ phone: 'bel maar' }, 'Dit is geen volledig telefoonnummer.'],
      [{ email: 'els@' }, 'Vul een geldig e-mailadres in.'],
    ] as const) {
      const page = await post(add, { fullName: 'Els', position: 'Planner', ...wrong });
      expect(page.statusCode).toBe(422);
      expect(page.body).toContain(sentence);
      expect(page.body).toContain('value="Planner"');
    }
    expect(await contacts()).toEqual([]);
  });
});
