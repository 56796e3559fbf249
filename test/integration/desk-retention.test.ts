import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pruneFeed } from '../../src/central/feed/prune-feed.ts';
import { requestAppointment } from '../../src/central/portal/appointment/appointments.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { DATABASES, startTestCentral, type TestGarage } from '../support/central.ts';
import { activate, nextNumber } from '../support/central-world.ts';
import {
  changeCustomer,
  customerOf,
  DeskWorld,
  fleetOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  untilSettled,
} from '../support/desk-world.ts';
import { knownToDesk, knownToService } from '../support/erased-person.ts';
import { accountFor, contextOf } from '../support/portal-world.ts';
import { sendAwayNow } from '../support/sent-away.ts';

describe.each(DATABASES)('a customer who was not seen for a long time, on %s', (database) => {
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

  const isShown = async (at: LinedDesk, id: string) => (await at.call('customers.profile', { id })).ok;
  const untilShown = (at: LinedDesk, id: string) => at.untilShown(() => isShown(at, id));
  const untilGone = (at: LinedDesk, id: string) => at.untilShown(async () => !(await isShown(at, id)));
  const online = (at: LinedDesk) => {
    at.line.plan = () => null;
  };
  const sendAway = (id: string) => sendAwayNow(world.central, garage.garageId, id);

  /** Somebody with a car, a contact and a message, under words that stand nowhere else; known at both desks. */
  async function person() {
    const number = nextNumber();
    const details = {
      ...EMPTY_CUSTOMER_DETAILS,
      firstName: `Kwikstaart${number}`,
      lastName: `Zwaluwenburg${number}`,
      email: `zwaluw${number}@post.example`,
      phone: `06129${10_000 + number}`,
      notes: `Vogelverschrikker${number}`,
    };
    const { id } = await desk.get('customers.create', details);
    const contact = { fullName: `Putter${number}`, position: 'Planner', phone: '', email: '' };
    const { id: contactId } = await desk.get('contacts.create', { customerId: id, fleetId: null, details: contact });
    const car = { ...issueInput(id), email: details.email };
    const { id: passportId } = await desk.get('passports.issue', car);
    await untilSettled(desk);
    await activate(world.central, passportId);
    const message = `Ooievaarsnest${number}`;
    await askForAppointment(details.email, passportId, message);
    for (const at of [desk, colleague])
      await at.untilShown(async () => {
        const profile = await at.call('customers.profile', { id });
        return profile.ok && profile.value.passports[0]?.appointments.length === 1;
      });
    const [view] = (await desk.get('customers.profile', { id })).passports;
    const { plate } = car.vehicle;
    const { firstName, lastName, email, phone, notes } = details;
    const traces = [firstName, lastName, email, phone, notes, contact.fullName, message, plate];
    return { id, contactId, passportId, vehicleId: view?.vehicle.id ?? '', plate, details, traces };
  }

  async function askForAppointment(email: string, passportId: string, message: string) {
    const account = await accountFor(world.central, email);
    const wish = { kind: 'apk' as const, preferredOn: '2026-12-30', otherwiseOn: null, dayPart: 'any' as const };
    const asked = { ...wish, message, mileage: null, light: '' };
    const requestId = desk.desk.newId();
    const refused = await requestAppointment(contextOf(world.central), account, { passportId, requestId }, asked);
    if (refused) throw new Error(`No appointment: ${refused}`);
  }

  it('leaves every desk: rows, search, recent customers, free pages and log; the service keeps all of it', async () => {
    const { id, traces } = await person();
    await colleague.get('customers.opened', { id });
    expect(knownToDesk(colleague, traces)).toEqual(traces);
    expect(await sendAway(id)).toBe(true);
    for (const at of [desk, colleague]) await untilGone(at, id);
    const known = () => [...knownToDesk(desk, traces), ...knownToDesk(colleague, traces)];
    await expect.poll(known, { timeout: 15_000 }).toEqual([]);
    for (const query of traces) expect((await colleague.get('customers.list', { query })).rows).toEqual([]);
    expect((await colleague.get('search.find', { query: '' })).customers).toEqual([]);
    expect((await desk.get('home.overview', undefined)).customers).toBe(0);
    expect(await desk.get('appointments.count', undefined)).toEqual({ toAnswer: 0 });
    const fresh = await world.desk(garage);
    expect(knownToDesk(fresh, traces)).toEqual([]);
    const inService = await knownToService(world.central, traces);
    expect(inService.length).toBeGreaterThanOrEqual(traces.length);
    expect(inService.filter((trace) => trace.endsWith(' in feed'))).toEqual([]);
  });

  it('stays with a fleet account, and in a fleet', async () => {
    const owner = await fleetOf(world, desk);
    expect(await sendAway(owner.customerId)).toBe(false);
    expect(await isShown(desk, owner.customerId)).toBe(true);
  });

  it('comes back with what a desk without network had waiting: nothing is refused, nothing asked', async () => {
    const { id, vehicleId, contactId, details, traces } = await person();
    colleague.line.cutOff();
    await changeCustomer(colleague, id, { phone: '0655544433' });
    await colleague.get('vehicles.update', {
      id: vehicleId,
      changes: { apkExpiresOn: '2028-05-05' },
      before: { apkExpiresOn: '2027-03-01' },
    });
    await colleague.get('contacts.update', {
      id: contactId,
      changes: { position: 'Directeur' },
      before: { position: 'Planner' },
    });
    const contact = { fullName: 'Nieuwe Nachtegaal', position: '', phone: '', email: '' };
    await colleague.get('contacts.create', { customerId: id, fleetId: null, details: contact });
    await sendAway(id);
    await untilGone(desk, id);
    expect(knownToDesk(desk, traces)).toEqual([]);
    colleague.line.plan = ({ path }) => (path === '/v1/push' ? { kind: 'drop' } : null);
    await colleague.get('sync.now', undefined);
    await untilGone(colleague, id);
    expect(await colleague.get('sync.outbox', undefined)).toMatchObject([
      { type: 'customer.update', state: 'waiting' },
      { type: 'vehicle.update', state: 'waiting' },
      { type: 'contact.update', state: 'waiting' },
      { type: 'contact.create', state: 'waiting' },
    ]);
    online(colleague);
    await colleague.get('sync.now', undefined);
    await untilSettled(colleague);
    for (const at of [desk, colleague]) {
      await at.untilShown(async () => (await at.call('contacts.list', { customerId: id, fleetId: null })).ok);
      await at.untilShown(async () => (await at.get('contacts.list', { customerId: id, fleetId: null })).length === 2);
      expect(await customerOf(at, id)).toEqual({ ...details, id, phone: '0655544433' });
      expect((await at.get('customers.profile', { id })).passports[0]?.vehicle).toMatchObject({
        apkExpiresOn: '2028-05-05',
      });
    }
    expect(await colleague.get('sync.outbox', undefined)).toEqual([]);
  });

  it('is not taken for a lost car by a desk that was away so long that it begins anew', async () => {
    const { id, vehicleId, plate } = await person();
    colleague.line.cutOff();
    await colleague.get('vehicles.update', {
      id: vehicleId,
      changes: { apkExpiresOn: '2028-05-05' },
      before: { apkExpiresOn: '2027-03-01' },
    });
    const typed = { key: `customer:${id}`, values: { notes: 'Goudplevier' }, start: null, corrects: null };
    await colleague.get('drafts.put', typed);
    await sendAway(id);
    await pruneFeed(world.central.db, garage.garageId, 0);
    colleague.line.plan = ({ path }) => (path === '/v1/push' ? { kind: 'drop' } : null);
    await colleague.get('sync.now', undefined);
    await untilGone(colleague, id);
    expect(await colleague.get('sync.outbox', undefined)).toMatchObject([{ type: 'vehicle.update', state: 'waiting' }]);
    expect(await colleague.get('drafts.list', undefined)).toHaveLength(1);
    online(colleague);
    await colleague.get('sync.now', undefined);
    await untilSettled(colleague);
    await untilShown(colleague, id);
    const [view] = (await colleague.get('customers.profile', { id })).passports;
    expect(view?.vehicle).toMatchObject({ plate, apkExpiresOn: '2028-05-05' });
    expect(await colleague.get('sync.outbox', undefined)).toEqual([]);
  });

  it('comes back when the driver asks for an appointment', async () => {
    const { id, details, passportId } = await person();
    await sendAway(id);
    await untilGone(desk, id);
    await askForAppointment(details.email, passportId, 'Weer terug');
    for (const at of [desk, colleague]) {
      await untilShown(at, id);
      await at.untilShown(async () => {
        const [view] = (await at.get('customers.profile', { id })).passports;
        return view?.appointments.length === 2;
      });
    }
  });

  it('is found and brought back by somebody at a desk, while there is a network', async () => {
    const { id, plate, details } = await person();
    await sendAway(id);
    await untilGone(colleague, id);
    const found = [{ id, name: `${details.firstName} ${details.lastName}`, city: '' }];
    expect(await colleague.get('customers.findAway', { query: plate.toLowerCase() })).toEqual(found);
    expect(await colleague.get('customers.findAway', { query: details.lastName.slice(0, 4) })).toContainEqual(found[0]);
    colleague.line.cutOff();
    const offline = { ok: false, error: { code: 'away_offline' } };
    expect(await colleague.call('customers.findAway', { query: plate })).toEqual(offline);
    expect(await colleague.call('customers.bringBack', { id })).toEqual(offline);
    online(colleague);
    expect(await colleague.call('customers.bringBack', { id: colleague.desk.newId() })).toMatchObject({
      error: { code: 'service_trouble' },
    });
    await colleague.get('customers.bringBack', { id });
    for (const at of [desk, colleague]) await untilShown(at, id);
    expect(await colleague.get('customers.findAway', { query: plate })).toEqual([]);
  });

  it('may be forgotten while away: what waits at a desk about any of the rows goes too', async () => {
    const { id, contactId, traces, plate } = await person();
    colleague.line.cutOff();
    await changeCustomer(colleague, id, { phone: '0655544433' });
    await colleague.get('contacts.update', {
      id: contactId,
      changes: { position: 'Roerdomp' },
      before: { position: 'Planner' },
    });
    desk.line.plan = ({ path }) => (path === '/v1/push' ? { kind: 'drop' } : null);
    await desk.get('customers.erase', { id });
    await sendAway(id);
    colleague.line.plan = ({ path }) => (path === '/v1/push' ? { kind: 'drop' } : null);
    await colleague.get('sync.now', undefined);
    await untilGone(colleague, id);
    online(desk);
    await desk.get('sync.now', undefined);
    await untilSettled(desk);
    await colleague.until(({ attention }) => attention === 2);
    // The car stays, with nobody's name on it.
    const about = traces.filter((trace) => trace !== plate);
    const all = [...about, '0655544433', 'Roerdomp'];
    const known = () => [...knownToDesk(desk, all), ...knownToDesk(colleague, all)];
    await expect.poll(known, { timeout: 15_000 }).toEqual([]);
    online(colleague);
    await colleague.get('sync.now', undefined);
    await untilSettled(colleague);
    const refusals = (await colleague.get('sync.outbox', undefined)).map(({ refusal }) => refusal?.code);
    expect(refusals).toEqual(['customer_erased', 'customer_erased']);
    expect(await knownToService(world.central, about)).toEqual([]);
  });

  it('of another garage stays there', async () => {
    const elsewhere = await world.desk(await world.garage());
    const { id: there } = await newCustomer(elsewhere);
    await untilSettled(elsewhere);
    const { id } = await person();
    await sendAway(id);
    await untilGone(desk, id);
    expect(await sendAway(there)).toBe(false);
    expect(await isShown(elsewhere, there)).toBe(true);
  });

  it('is one who was not seen for as long as somebody at a desk chose, with the password of the garage', async () => {
    expect(await desk.get('retention.get', undefined)).toEqual({ months: 36, setBy: null, setAt: null });
    expect(await desk.call('retention.set', { months: 24, password: 'geraden' })).toMatchObject({
      error: { code: 'password_wrong' },
    });
    expect(await desk.call('retention.set', { months: 11, password: garage.password })).toMatchObject({
      error: { code: 'malformed_input' },
    });
    expect((await colleague.get('retention.get', undefined)).months).toBe(36);
    const elsewhere = await world.desk(await world.garage());
    const set = { months: 24, setBy: garage.staffName, setAt: world.central.clock.now().toISOString() };
    expect(await desk.get('retention.set', { months: 24, password: garage.password })).toEqual(set);
    expect(await colleague.get('retention.get', undefined)).toEqual(set);
    expect((await elsewhere.get('retention.get', undefined)).months).toBe(36);
  });
});
