import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pruneFeed } from '../../src/central/feed/prune-feed.ts';
import { withdrawOffer } from '../../src/central/portal/transfer/end-offer.ts';
import { DATABASES, startTestCentral, type TestGarage } from '../support/central.ts';
import {
  activatedCar,
  changeCustomer,
  customerOf,
  DeskWorld,
  fleetOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  untilSettled,
} from '../support/desk-world.ts';
import { knownToDesk, knownToService, wellKnownPerson } from '../support/erased-person.ts';
import { accountFor, contextOf, offerTo } from '../support/portal-world.ts';

describe.each(DATABASES)('a customer who asks to be forgotten, on %s', (database) => {
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
  const codes = async (at: LinedDesk) => (await at.get('sync.outbox', undefined)).map(({ refusal }) => refusal?.code);

  /** Somebody well known, whose fleet account was ended, at both desks. */
  async function person() {
    const found = await wellKnownPerson(world, desk);
    await desk.get('fleets.deactivate', { id: found.fleetId });
    await untilSettled(desk);
    await world.central.outbox.idle();
    await colleague.untilShown(async () => {
      const profile = await colleague.call('customers.profile', { id: found.id });
      return profile.ok && profile.value.fleets[0]?.state === 'inactive';
    });
    return found;
  }

  /** Nobody knows anything any more. */
  async function expectForgotten(traces: readonly string[]) {
    const known = () => [...knownToDesk(desk, traces), ...knownToDesk(colleague, traces)];
    // The copy of unsent work is written anew beside everything else.
    await expect.poll(known, { timeout: 15_000 }).toEqual([]);
    expect(await knownToService(world.central, traces)).toEqual([]);
  }

  it('is known nowhere any more: rows, log, mail, logins, search, drafts, free pages, the copy of unsent work', async () => {
    const { id, traces, contact, emails, plate } = await person();
    await colleague.get('customers.opened', { id });
    const typed = { key: `contact:${contact.id}`, values: { fullName: 'Zwaluwenburg' }, start: null, corrects: null };
    await colleague.get('drafts.put', typed);
    await colleague.get('drafts.put', { ...typed, key: 'customer:new', values: { email: emails[0] ?? '' } });
    expect(knownToDesk(desk, traces)).toEqual(traces);
    expect((await knownToService(world.central, traces)).length).toBeGreaterThan(traces.length);
    await desk.get('customers.erase', { id });
    await untilSettled(desk);
    await untilGone(colleague, id);
    await expectForgotten(traces);
    expect(await colleague.get('drafts.list', undefined)).toEqual([]);
    for (const query of [...traces, plate]) expect((await colleague.get('customers.list', { query })).rows).toEqual([]);
    expect((await colleague.get('search.find', { query: '' })).customers).toEqual([]);
    expect((await desk.get('home.overview', undefined)).customers).toBe(0);
    expect(await desk.get('appointments.count', undefined)).toEqual({ toAnswer: 0 });
  });

  it('is forgotten in forms that name nobody, as people type there, and the forms about others stay', async () => {
    const { id, details, contact } = await person();
    const { firstName, lastName, phone, email } = details;
    const form = (number: number, values: object) => {
      const key = `contact:new:019b76da-a800-7000-8000-${number.toString().padStart(12, '0')}`;
      return colleague.get('drafts.put', { key, values: { ...values }, start: null, corrects: null });
    };
    const typed = `${phone.slice(0, 2)} - ${phone.slice(2, 6)} ${phone.slice(6)}`;
    await form(1, { firstName: firstName.toUpperCase(), lastName: ` ${lastName}`, phone: '', city: 'Utrecht' });
    await form(2, { fullName: '', phone: typed });
    await form(3, { companyName: contact.fullName });
    await form(4, { email: ` ${email.toUpperCase()}` });
    const others = [
      { email: `k${email}`, notes: `belt namens ${firstName} ${lastName}` },
      { firstName, lastName: `${lastName}s` },
      { firstName, lastName, phone: '0687654321' },
    ];
    for (const [index, values] of others.entries()) await form(5 + index, values);
    await desk.get('customers.erase', { id });
    await untilSettled(desk);
    await untilGone(colleague, id);
    const left = (await colleague.get('drafts.list', undefined)).map(({ values }) => values);
    expect(left).toHaveLength(others.length);
    expect(left).toEqual(expect.arrayContaining(others));
  });

  it('leaves the car, which can have another holder, and one line of ids', async () => {
    const { id, plate, traces } = await person();
    await desk.get('customers.erase', { id });
    await untilSettled(desk);
    expect(await desk.get('passports.lookup', { plate })).toMatchObject({ vehicle: { plate }, passport: null });
    const lines = await sql<{ kind: string; actor: string }>`
      select kind, actor from events where garage_id = ${garage.garageId} and customer_id = ${id}`.execute(
      world.central.db,
    );
    const staff = await sql<{ id: string }>`select id from staff where garage_id = ${garage.garageId}`.execute(
      world.central.db,
    );
    expect(lines.rows).toEqual([{ kind: 'customer.erase', actor: staff.rows[0]?.id }]);
    const { id: next } = await newCustomer(desk);
    await desk.get('passports.issue', issueInput(next, plate));
    await untilSettled(desk);
    expect((await desk.get('customers.profile', { id: next })).passports[0]?.vehicle.plate).toBe(plate);
    const fresh = await world.desk(garage);
    expect(await isShown(fresh, id)).toBe(false);
    expect(knownToDesk(fresh, traces)).toEqual([]);
    expect(await codes(desk)).toEqual([]);
  });

  it('is gone from the screen without a network, and from everywhere once that is back', async () => {
    const { id, traces } = await person();
    desk.line.cutOff();
    expect(await desk.call('customers.erase', { id })).toEqual({ ok: true, value: null });
    expect(await isShown(desk, id)).toBe(false);
    const waiting = await desk.get('sync.outbox', undefined);
    expect(waiting).toMatchObject([{ type: 'customer.erase', subject: '', customerId: null, state: 'waiting' }]);
    expect(await isShown(colleague, id)).toBe(true);
    online(desk);
    await untilSettled(desk);
    await untilGone(colleague, id);
    await expectForgotten(traces);
  });

  it.each([
    ['hears of it first', '/v1/push'],
    ['sends its work first', '/v1/changes'],
  ] as const)('is in no work that a colleague had waiting, who %s', async (_who, blocked) => {
    const { id, traces, contact: known } = await person();
    colleague.line.cutOff();
    await changeCustomer(colleague, id, { phone: '0655544433' });
    const contact = { fullName: 'Nieuwe Nachtegaal', position: '', phone: '', email: '' };
    const made = await colleague.get('contacts.create', { customerId: id, fleetId: null, details: contact });
    const before = { fullName: contact.fullName };
    await colleague.get('contacts.update', { id: made.id, changes: { fullName: 'Andere Nachtegaal' }, before });
    await colleague.get('contacts.update', {
      id: known.id,
      changes: { position: 'Roerdomp' },
      before: { position: known.position },
    });
    await colleague.get('passports.issue', { ...issueInput(id), email: 'nachtegaal@post.example' });
    const { id: staying } = await newCustomer(colleague, 'Blijver');
    await desk.get('customers.erase', { id });
    await untilSettled(desk);
    colleague.line.plan = ({ path }) => (path === blocked ? { kind: 'drop' } : null);
    await colleague.get('sync.now', undefined);
    await colleague.until(({ attention }) => attention >= 4);
    online(colleague);
    await colleague.get('sync.now', undefined);
    await untilSettled(colleague);
    await untilGone(colleague, id);
    expect(new Set(await codes(colleague))).toEqual(new Set(['customer_erased']));
    await expectForgotten([...traces, '0655544433', 'Nachtegaal', 'Roerdomp', 'nachtegaal@post.example']);
    expect(await world.hasCustomer(staying)).toBe(true);
  });

  it('is told to a desk that was away so long that it begins anew', async () => {
    const { id, traces } = await person();
    colleague.line.cutOff();
    await changeCustomer(colleague, id, { phone: '0655544433' });
    const typed = { key: `customer:${id}`, values: { notes: 'Goudplevier' }, start: null, corrects: null };
    await colleague.get('drafts.put', typed);
    await desk.get('customers.erase', { id });
    await untilSettled(desk);
    await pruneFeed(world.central.db, garage.garageId, 0);
    online(colleague);
    await colleague.get('sync.now', undefined);
    await untilGone(colleague, id);
    await untilSettled(colleague);
    expect(await codes(colleague)).toEqual(['customer_erased']);
    await expectForgotten([...traces, '0655544433', 'Goudplevier']);
  });

  it('asked twice, at two desks, is done once', async () => {
    const { id, traces } = await person();
    for (const at of [desk, colleague]) at.line.cutOff();
    for (const at of [desk, colleague]) expect((await at.call('customers.erase', { id })).ok).toBe(true);
    for (const at of [desk, colleague]) online(at);
    for (const at of [desk, colleague]) await untilSettled(at);
    expect([...(await codes(desk)), ...(await codes(colleague))]).toEqual([]);
    await expectForgotten(traces);
    const answer = { ok: false, error: { code: 'customer_not_found' } };
    expect(await desk.call('customers.erase', { id })).toEqual(answer);
  });

  it('takes along what was merged into the customer before', async () => {
    const { id, traces, details } = await person();
    const double = { ...details, lastName: 'Grutterink', phone: '', email: '' };
    const { id: goneId } = await desk.get('customers.create', double);
    await untilSettled(desk);
    const before = { survivor: details, gone: double };
    await desk.get('customers.merge', { survivorId: id, goneId, chosen: {}, before });
    await untilSettled(desk);
    await desk.get('customers.erase', { id });
    await untilSettled(desk);
    await untilGone(colleague, id);
    await expectForgotten([...traces, 'Grutterink']);
  });

  it('waits for a fleet account, a transfer and the fleet of somebody else, and says which', async () => {
    const manager = await fleetOf(world, desk);
    const erase = async (id: string) => {
      const answer = await desk.call('customers.erase', { id });
      return answer.ok ? null : answer.error.code;
    };
    expect(await erase(manager.customerId)).toBe('customer_has_fleet');
    const driver = await activatedCar(world, desk);
    await desk.get('passports.link', { id: driver.passportId, fleetId: manager.fleetId });
    await untilSettled(desk);
    expect(await erase(driver.customerId)).toBe('customer_in_fleet');
    const account = await accountFor(world.central, manager.fleet.email);
    await offerTo(world.central, account, driver.passportId, 'koper@post.example');
    await desk.untilShown(async () => (await erase(driver.customerId)) === 'transfer_under_way');
    expect(await isShown(desk, driver.customerId)).toBe(true);
  });

  it('comes back with a reason when the service knows of a fleet account that the desk did not', async () => {
    const car = await activatedCar(world, desk);
    await untilShown(colleague, car.customerId);
    desk.line.cutOff();
    await desk.get('customers.erase', { id: car.customerId });
    const details = { name: 'Park', managerName: 'Jan Kuiper', email: `park-${car.email}` };
    await colleague.untilShown(async () => {
      const [view] = (await colleague.get('customers.profile', { id: car.customerId })).passports;
      return view?.passport.state === 'activated';
    });
    await colleague.get('fleets.create', { customerId: car.customerId, managerPassportId: car.passportId, details });
    await untilSettled(colleague);
    online(desk);
    await desk.until(({ attention, waiting }) => attention === 1 && waiting === 0);
    await untilShown(desk, car.customerId);
    const { lastName } = await customerOf(desk, car.customerId);
    expect(await desk.get('sync.outbox', undefined)).toMatchObject([
      {
        type: 'customer.erase',
        subject: lastName,
        customerId: car.customerId,
        refusal: { code: 'customer_has_fleet' },
      },
    ]);
  });

  it('keeps the login that another garage still needs', async () => {
    const car = await activatedCar(world, desk);
    const elsewhere = await world.desk(await world.garage());
    const { id: there } = await newCustomer(elsewhere);
    await elsewhere.get('passports.issue', { ...issueInput(there), email: car.email });
    await untilSettled(elsewhere);
    const hasLogin = async () =>
      (await world.central.db.selectFrom('portal_accounts').select('id').where('email', '=', car.email).execute())
        .length;
    await desk.get('customers.erase', { id: car.customerId });
    await untilSettled(desk);
    expect(await hasLogin()).toBe(1);
    await elsewhere.get('customers.erase', { id: there });
    await untilSettled(elsewhere);
    expect(await hasLogin()).toBe(0);
  });

  it('signs nothing any more in the timeline of a driver of the fleet', async () => {
    const manager = await wellKnownPerson(world, desk);
    const driver = await activatedCar(world, desk);
    await desk.get('passports.link', { id: driver.passportId, fleetId: manager.fleetId });
    await untilSettled(desk);
    const account = await accountFor(world.central, manager.emails[1] ?? '');
    await offerTo(world.central, account, driver.passportId, 'koper@post.example');
    const [offer] = await world.central.db
      .selectFrom('transfer_offers')
      .select('id')
      .where('passport_id', '=', driver.passportId)
      .execute();
    expect(await withdrawOffer(contextOf(world.central), account, offer?.id ?? '')).toBe(true);
    await desk.untilShown(async () => {
      const { rows } = await desk.get('customers.timeline', { id: driver.customerId });
      return rows.some(({ kind }) => kind === 'transfer.withdrawn');
    });
    await desk.get('fleets.deactivate', { id: manager.fleetId });
    await desk.get('customers.erase', { id: manager.id });
    await untilSettled(desk);
    await untilGone(colleague, manager.id);
    await expectForgotten(manager.traces);
    const { rows } = await desk.get('customers.timeline', { id: driver.customerId });
    const deeds = rows.filter(({ kind }) => kind.startsWith('transfer.'));
    expect(deeds.map(({ actor }) => actor)).toEqual(['', '']);
  });
});
