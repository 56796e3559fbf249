import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASES, startTestCentral, type TestGarage } from '../support/central.ts';
import { decryptedBytes } from '../support/decrypted-bytes.ts';
import {
  customerOf,
  DeskWorld,
  databaseOf,
  fleetOf,
  type LinedDesk,
  newCustomer,
  untilSettled,
} from '../support/desk-world.ts';

const ELS = { fullName: 'Els Kuipersma', position: 'Planner', phone: '+31612345678', email: 'els@kuipersma.example' };

describe.each(DATABASES)('contacts of customers and fleets, on %s', (database) => {
  let world: DeskWorld;
  let garage: TestGarage;
  let desk: LinedDesk;
  let colleague: LinedDesk;
  beforeAll(async () => {
    world = new DeskWorld(await startTestCentral(database));
  });
  beforeEach(async () => {
    garage = await world.garage();
    desk = await world.desk(garage);
    colleague = await world.desk(garage);
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  const contactsOf = (at: LinedDesk, customerId: string, fleetId: string | null = null) =>
    at.get('contacts.list', { customerId, fleetId });
  const namesAt = async (at: LinedDesk, customerId: string) =>
    (await contactsOf(at, customerId)).map(({ contact }) => contact.fullName);

  /** A customer with a contact that both desks show. */
  async function withContact(details = ELS) {
    const { id: customerId } = await newCustomer(desk);
    const { id } = await desk.get('contacts.create', { customerId, fleetId: null, details });
    await untilSettled(desk);
    await colleague.untilShown(async () => (await contactsOf(colleague, customerId)).length === 1);
    return { customerId, id };
  }

  it('are there at once without a network, wait to be sent, and reach every desk', async () => {
    desk.line.cutOff();
    const { id: customerId } = await newCustomer(desk);
    await desk.get('contacts.create', { customerId, fleetId: null, details: ELS });
    expect(await contactsOf(desk, customerId)).toMatchObject([{ contact: ELS, fleetName: null, waiting: true }]);
    desk.line.plan = () => null;
    await untilSettled(desk);
    await colleague.untilShown(async () => (await contactsOf(colleague, customerId)).length === 1);
    expect(await contactsOf(colleague, customerId)).toMatchObject([{ contact: ELS, waiting: false }]);
    const { rows } = await colleague.get('customers.timeline', { id: customerId });
    expect(rows[0]).toMatchObject({ kind: 'contact.create', fields: [] });
  });

  it('merge field by field, and ask when two people changed the same field', async () => {
    const { customerId, id } = await withContact();
    for (const at of [desk, colleague]) at.line.cutOff();
    await desk.get('contacts.update', { id, changes: { phone: '+31600000001' }, before: { phone: ELS.phone } });
    const position = { changes: { position: 'Chef' }, before: { position: ELS.position } };
    await colleague.get('contacts.update', { id, ...position });
    desk.line.plan = () => null;
    await untilSettled(desk);
    colleague.line.plan = () => null;
    await untilSettled(colleague);
    await colleague.untilShown(async () => (await contactsOf(colleague, customerId))[0]?.contact.position === 'Chef');
    expect((await contactsOf(colleague, customerId))[0]?.contact).toMatchObject({
      phone: '+31600000001',
      position: 'Chef',
    });

    for (const at of [desk, colleague]) at.line.cutOff();
    await desk.get('contacts.update', { id, changes: { phone: '' }, before: { phone: '+31600000001' } });
    const theirs = { changes: { phone: '+31600000002' }, before: { phone: '+31600000001' } };
    await colleague.get('contacts.update', { id, ...theirs });
    desk.line.plan = () => null;
    await untilSettled(desk);
    colleague.line.plan = () => null;
    await colleague.until(({ attention }) => attention === 1);
    const [refused] = await colleague.get('sync.outbox', undefined);
    expect(refused?.refusal).toMatchObject({ code: 'conflict', conflicts: [{ field: 'phone', theirs: '' }] });
    await colleague.untilShown(async () => (await contactsOf(colleague, customerId))[0]?.contact.phone === '');
    await colleague.get('sync.settleConflict', { commandId: refused?.commandId ?? '', choice: 'mine' });
    await untilSettled(colleague);
    await desk.untilShown(async () => (await contactsOf(desk, customerId))[0]?.contact.phone === '+31600000002');
  });

  it('go for good from rows, search and files when removed, also from under a change of a colleague', async () => {
    const { customerId, id } = await withContact();
    colleague.line.cutOff();
    await colleague.get('contacts.update', { id, changes: { position: 'Chef' }, before: { position: ELS.position } });
    await desk.get('contacts.remove', { id });
    expect(await contactsOf(desk, customerId)).toEqual([]);
    await untilSettled(desk);
    colleague.line.plan = () => null;
    await colleague.until(({ attention }) => attention === 1);
    await colleague.untilShown(async () => (await contactsOf(colleague, customerId)).length === 0);
    expect((await colleague.get('sync.outbox', undefined))[0]?.refusal?.code).toBe('contact_not_found');
    expect((await desk.get('search.find', { query: 'kuipersma' })).customers).toEqual([]);
    await desk.get('contacts.remove', { id });
    expect(databaseOf(desk).prepare('SELECT count(*) FROM contact_words').pluck().get()).toBe(0);
    databaseOf(desk).pragma('wal_checkpoint(TRUNCATE)');
    expect(decryptedBytes(desk).includes('els@kuipersma.example')).toBe(false);
  });

  it('that were removed leave no copy at the service; a desk that was away all the time is told that they are gone', async () => {
    const { customerId, id } = await withContact();
    await desk.get('contacts.update', { id, changes: { position: 'Chef' }, before: { position: ELS.position } });
    await untilSettled(desk);
    await colleague.untilShown(async () => (await contactsOf(colleague, customerId))[0]?.contact.position === 'Chef');
    colleague.line.cutOff();
    await desk.get('contacts.update', { id, changes: { phone: '' }, before: { phone: ELS.phone } });
    await desk.get('contacts.remove', { id });
    await untilSettled(desk);
    const copies = await sql<{ n: number }>`select count(*)::integer as n from feed
      where garage_id = ${garage.garageId} and concat(data, before) like ${`%${ELS.email}%`}`.execute(world.central.db);
    expect(copies.rows).toEqual([{ n: 0 }]);
    colleague.line.plan = () => null;
    await colleague.untilShown(async () => (await contactsOf(colleague, customerId)).length === 0);
    const late = await world.desk(garage);
    expect(await contactsOf(late, customerId)).toEqual([]);
  });

  it('of a fleet are among those of its customer, and move with it when the customer becomes one with another', async () => {
    const fleet = await fleetOf(world, desk);
    const { customerId, fleetId } = fleet;
    await desk.get('contacts.create', { customerId, fleetId, details: ELS });
    await desk.get('contacts.create', { customerId, fleetId: null, details: { ...ELS, fullName: 'Ab Hak' } });
    await untilSettled(desk);
    expect(await namesAt(desk, customerId)).toEqual(['Ab Hak', 'Els Kuipersma']);
    expect((await contactsOf(desk, customerId, fleetId)).map(({ contact }) => contact.fullName)).toEqual([
      ELS.fullName,
    ]);
    const { id: survivorId } = await newCustomer(desk);
    const before = { survivor: await customerOf(desk, survivorId), gone: await customerOf(desk, customerId) };
    await desk.get('customers.merge', { survivorId, goneId: customerId, chosen: {}, before });
    expect(await namesAt(desk, survivorId)).toEqual(['Ab Hak', 'Els Kuipersma']);
    await untilSettled(desk);
    await colleague.untilShown(async () => (await namesAt(colleague, survivorId)).length === 2);
    expect(await namesAt(colleague, customerId)).toEqual(['Ab Hak', 'Els Kuipersma']);
  });

  it('are found by name, by number in any spelling and by e-mail, with who that is', async () => {
    const { customerId, id } = await withContact();
    for (const query of ['els kuip', '0612345678', '+31 6 12 34', 'els@kuipersma']) {
      const { customers } = await colleague.get('search.find', { query });
      expect(customers, query).toMatchObject([{ id: customerId, match: 'contact', matchedContact: { id, ...ELS } }]);
    }
  });
});
