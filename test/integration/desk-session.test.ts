import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestGarage } from '../support/central.ts';
import {
  customerOf,
  type DeskWorld,
  newCustomer,
  signIn,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';
import { errorAnswer, type Fault } from '../support/fault-proxy.ts';
import { memoryKeyStore } from '../support/test-desk.ts';

const DAY = 24 * 3_600;

describe('signing in and out', () => {
  let world: DeskWorld;
  let garage: TestGarage;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  beforeEach(async () => {
    garage = await world.garage();
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  it.each<[string, string, Fault]>([
    ['service_unreachable', 'nothing answers', { kind: 'drop' }],
    ['service_trouble', 'the service fails', errorAnswer(500, 'internal_error')],
    ['service_trouble', 'something else answers', { kind: 'answer', status: 200, body: '<html></html>' }],
    ['service_trouble', 'half an answer comes', { kind: 'truncate' }],
    ['too_many_requests', 'it was tried too often', errorAnswer(429, 'too_many_requests')],
    ['update_required', 'the program is too old', errorAnswer(426, 'protocol_unsupported')],
    ['desk_revoked', 'the garage closed the desk', errorAnswer(403, 'desk_revoked')],
  ])('says %s when %s, and leaves nothing behind', async (code, _case, fault) => {
    const desk = await world.bareDesk();
    desk.line.plan = () => fault;
    const { email, password } = garage;
    expect(await desk.call('session.login', { email, password })).toMatchObject({ error: { code } });
    expect(desk.desk.session().phase).toBe('signed_out');
    expect(readdirSync(desk.folder)).toEqual([]);
    desk.line.plan = () => null;
    await signIn(desk, garage);
    expect(desk.desk.session().phase).toBe('ready');
  });

  it('says that e-mail and password do not belong together', async () => {
    const desk = await world.bareDesk();
    const wrong = { email: garage.email, password: 'niet-goed' };
    expect(await desk.call('session.login', wrong)).toMatchObject({ error: { code: 'login_failed' } });
    expect(readdirSync(desk.folder)).toEqual([]);
  });

  it('says that its login has ended when a person asks the service for something', async () => {
    const desk = await world.desk(garage);
    await world.central.db
      .updateTable('token_pairs')
      .set({ ended: true })
      .where('desk_id', 'in', (of) => of.selectFrom('desks').select('id').where('garage_id', '=', garage.garageId))
      .execute();
    for (const channel of ['desks.list', 'retention.get'] as const)
      expect(await desk.call(channel, undefined)).toMatchObject({ error: { code: 'login_expired' } });
  });

  it('asks before a key is kept in a file, where the system has no key ring', async () => {
    const desk = await world.bareDesk({ keyStore: { ...memoryKeyStore(), available: () => false } });
    expect(desk.desk.session().keyRingMissing).toBe(true);
    const { email, password } = garage;
    const refused = await desk.call('session.login', { email, password });
    expect(refused).toMatchObject({ error: { code: 'key_ring_missing' } });
    await desk.get('session.login', { email, password, acceptKeyInFile: true });
    const again = await world.restart(desk);
    expect(again.desk.session().phase).toBe('ready');
  });

  it('twice at once opens one database', async () => {
    const desk = await world.bareDesk();
    await Promise.all([signIn(desk, garage), signIn(desk, garage)]);
    const { id } = await newCustomer(desk);
    await untilSettled(desk);
    expect(await world.hasCustomer(id)).toBe(true);
  });

  it('out is refused while something was not sent, and erases every file when that may go', async () => {
    const desk = await world.desk(garage);
    desk.line.cutOff();
    await newCustomer(desk);
    expect(await desk.call('session.logout', {})).toMatchObject({ error: { code: 'unsent_changes' } });
    expect(desk.desk.session().phase).toBe('ready');
    await desk.get('session.logout', { discardUnsent: true });
    expect(desk.desk.session()).toMatchObject({ phase: 'signed_out', garageName: null });
    expect(readdirSync(desk.folder)).toEqual([]);
    expect(await desk.call('customers.list', {})).toMatchObject({ error: { code: 'not_signed_in' } });
  });

  it('out ends the tokens at the service', async () => {
    const desk = await world.desk(garage);
    await desk.get('session.logout', {});
    await desk.line.untilSeen('/v1/logout');
    await signIn(desk, garage);
    expect(desk.desk.session().phase).toBe('ready');
  });

  it('at another garage keeps what the first one did not send', async () => {
    const other = await world.garage();
    const desk = await world.desk(garage);
    desk.line.plan = ({ path }) => (path === '/v1/push' ? { kind: 'drop' } : null);
    const { id } = await newCustomer(desk);
    const { email, password } = other;
    const refused = await desk.call('session.login', { email, password });
    expect(refused).toMatchObject({ error: { code: 'cache_of_other_garage' } });
    expect((await customerOf(desk, id)).id).toBe(id);
    desk.line.plan = () => null;
    await untilSettled(desk);
    expect(await world.hasCustomer(id)).toBe(true);
  });

  it('at another garage begins with an empty cache', async () => {
    const other = await world.garage();
    const desk = await world.desk(garage);
    const { id } = await newCustomer(desk);
    await untilSettled(desk);
    await signIn(desk, other);
    // In between the windows are told that nobody is signed in, and let go of what they had.
    await desk.untilTold(({ phase, garageName }) => phase === 'signed_out' && garageName === null);
    await desk.until(({ firstSync }) => firstSync === null);
    expect(await desk.call('customers.profile', { id })).toMatchObject({ error: { code: 'customer_not_found' } });
    expect((await desk.get('home.overview', undefined)).customers).toBe(0);
  });

  it('at another garage that fails half way leaves a desk that can sign in', async () => {
    const other = await world.garage();
    const desk = await world.desk(garage);
    desk.line.plan = ({ path, earlier }) => (path === '/v1/login' && earlier > 0 ? { kind: 'drop' } : null);
    const { email, password } = other;
    const failed = await desk.call('session.login', { email, password });
    expect(failed).toMatchObject({ error: { code: 'service_unreachable' } });
    expect(desk.desk.session().phase).toBe('signed_out');
    desk.line.plan = () => null;
    await signIn(desk, other);
    expect(desk.desk.session().phase).toBe('ready');
  });

  it('is not needed after a long time without contact: the desk locks, and the next contact unlocks it', async () => {
    const clock = world.central.clock;
    const desk = await world.desk(garage);
    desk.line.cutOff();
    const { id } = await newCustomer(desk);
    clock.pass(31 * DAY);
    expect(desk.desk.session()).toMatchObject({ phase: 'locked', notice: 'lease_expired' });
    expect(await desk.call('customers.list', {})).toMatchObject({ error: { code: 'not_signed_in' } });
    expect(desk.desk.sync().waiting).toBe(1);
    const again = await world.restart(desk);
    expect(again.desk.session().phase).toBe('locked');
    again.line.plan = () => null;
    again.desk.wake();
    await again.untilTold((session) => session.phase === 'ready');
    await untilSettled(again);
    expect(await world.hasCustomer(id)).toBe(true);
  });
});
