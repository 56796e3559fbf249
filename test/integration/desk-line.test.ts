import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pruneFeed } from '../../src/central/feed/prune-feed.ts';
import { readMeta, writeMeta } from '../../src/main/repos/meta.ts';
import type { TestGarage } from '../support/central.ts';
import { openDesk } from '../support/central-desk.ts';
import { customerPayload } from '../support/central-world.ts';
import {
  customerOf,
  type DeskWorld,
  databaseOf,
  type LinedDesk,
  newCustomer,
  signIn,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';
import { errorAnswer } from '../support/fault-proxy.ts';

describe('the line to the service', () => {
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

  const isKnown = (id: string) => world.hasCustomer(id);
  const untilShown = (desk: LinedDesk, id: string) =>
    desk.untilShown(async () => (await desk.call('customers.profile', { id })).ok);

  it('gets new tokens by itself when the old ones ran out', async () => {
    const desk = await world.desk(garage);
    const before = readMeta(databaseOf(desk)).tokens;
    world.central.clock.pass(16 * 60);
    const { id } = await newCustomer(desk);
    await untilSettled(desk);
    expect(await isKnown(id)).toBe(true);
    expect(readMeta(databaseOf(desk)).tokens).not.toEqual(before);
    expect(desk.desk.sync().problem).toBeNull();
  });

  it('survives that the answer with new tokens gets lost', async () => {
    const desk = await world.desk(garage);
    desk.line.plan = ({ path, earlier }) => (path === '/v1/token' && earlier === 0 ? { kind: 'lose-answer' } : null);
    world.central.clock.pass(16 * 60);
    const { id } = await newCustomer(desk);
    await untilSettled(desk);
    expect(await isKnown(id)).toBe(true);
  });

  it('asks for a login when the tokens are refused, work goes on, and a login sends it', async () => {
    const desk = await world.desk(garage);
    desk.line.plan = ({ path }) => (path === '/v1/login' ? null : errorAnswer(401, 'token_invalid'));
    const { id } = await newCustomer(desk);
    await desk.until(({ problem }) => problem === 'login_required');
    expect((await customerOf(desk, id)).id).toBe(id);
    const { id: second } = await newCustomer(desk);
    desk.line.plan = () => null;
    await signIn(desk, garage);
    await untilSettled(desk);
    expect([await isKnown(id), await isKnown(second)]).toEqual([true, true]);
    expect(desk.desk.sync().problem).toBeNull();
  });

  it('goes on with what was there when a login in between fails', async () => {
    const desk = await world.desk(garage);
    desk.line.plan = ({ path }) => (path === '/v1/login' ? { kind: 'drop' } : null);
    const { email, password } = garage;
    expect(await desk.call('session.login', { email, password })).toMatchObject({
      error: { code: 'service_unreachable' },
    });
    const { id } = await newCustomer(desk);
    await untilSettled(desk);
    expect(await isKnown(id)).toBe(true);
  });

  it('sends half as much when the service finds a request too large', async () => {
    const desk = await world.desk(garage);
    desk.line.cutOff();
    const ids: string[] = [];
    for (let count = 0; count < 9; count += 1) ids.push((await newCustomer(desk)).id);
    // Two commands are more than a kilobyte, and therefore sent compressed.
    desk.line.plan = ({ path, headers }) =>
      path === '/v1/push' && headers['content-encoding'] === 'gzip' ? errorAnswer(413, 'too_large') : null;
    await desk.get('sync.now', undefined);
    await untilSettled(desk);
    expect(await Promise.all(ids.map(isKnown))).toEqual(ids.map(() => true));
  });

  it('parks a command that the service cannot read, and the next ones go through', async () => {
    const desk = await world.desk(garage);
    desk.line.cutOff();
    await newCustomer(desk, 'Onleesbaar');
    const { id } = await newCustomer(desk);
    desk.line.plan = ({ path }) =>
      path === '/v1/push' && desk.desk.sync().attention === 0 ? errorAnswer(400, 'malformed_request') : null;
    await desk.get('sync.now', undefined);
    await desk.until(({ waiting, attention }) => waiting === 0 && attention === 1);
    expect(await isKnown(id)).toBe(true);
    const [parked] = await desk.get('sync.outbox', undefined);
    expect(parked).toMatchObject({ subject: 'Onleesbaar', refusal: { code: 'command_malformed' } });
  });

  it.each([
    ['an error', errorAnswer(500, 'internal_error')],
    ['garbage', { kind: 'answer', status: 200, body: '<html>Welkom op het gastennetwerk</html>' }],
    ['half an answer', { kind: 'truncate' }],
    [
      'an answer of another form',
      { kind: 'answer', status: 200, body: '{"results":[]}', headers: { 'content-type': 'application/json' } },
    ],
  ] as const)('tries again after %s', async (_name, fault) => {
    const desk = await world.desk(garage);
    desk.line.plan = ({ path }) => (path === '/v1/push' ? fault : null);
    const { id } = await newCustomer(desk);
    const { nextAttemptAt } = await desk.until(({ problem }) => problem === 'service_trouble');
    expect(nextAttemptAt).not.toBeNull();
    desk.line.plan = () => null;
    await untilSettled(desk);
    expect(await isKnown(id)).toBe(true);
    expect(desk.desk.sync().attention).toBe(0);
  });

  it('asks for an update when the service speaks another protocol, and work goes on', async () => {
    const desk = await world.desk(garage);
    desk.line.plan = () => errorAnswer(426, 'protocol_unsupported');
    const { id } = await newCustomer(desk);
    await desk.until(({ problem }) => problem === 'update_required');
    expect((await customerOf(desk, id)).id).toBe(id);
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await untilSettled(desk);
  });

  it('fetches everything anew when its place in the feed is gone, keeps what waits and drops what is gone', async () => {
    const desk = await world.desk(garage);
    const { id: gone } = await newCustomer(desk, 'Verdwijner');
    const { id: stays } = await newCustomer(desk, 'Blijver');
    await untilSettled(desk);
    desk.line.cutOff();
    const { id: waiting } = await newCustomer(desk, 'Wachter');
    const other = await openDesk(world.central, garage);
    await other.push([other.command('customer.create', customerPayload('Nieuwkomer'))]);
    await sql`delete from customers where id = ${gone}`.execute(world.central.db);
    await pruneFeed(world.central.db, garage.garageId, 0);
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await desk.untilShown(async () => !(await desk.call('customers.profile', { id: gone })).ok);
    await untilSettled(desk);
    expect([await isKnown(waiting), (await customerOf(desk, stays)).lastName]).toEqual([true, 'Blijver']);
    const { rows } = await desk.get('customers.list', {});
    expect(rows.map(({ name }) => name)).toEqual(['Blijver', 'Nieuwkomer', 'Wachter']);
    expect((await desk.get('customers.list', { query: 'verdwijner' })).rows).toEqual([]);
  });

  it('goes on as a new desk when its numbers were used before, with every command', async () => {
    const desk = await world.desk(garage);
    await newCustomer(desk);
    await newCustomer(desk);
    await untilSettled(desk);
    const { deskId } = readMeta(databaseOf(desk));
    // As a restored backup stands: it knows nothing of its last two commands.
    writeMeta(databaseOf(desk), { lastSeq: 0, ackedThrough: 0, confirmedSeq: 0 });
    const { id: first } = await newCustomer(desk);
    const { id: second } = await newCustomer(desk);
    await untilSettled(desk);
    expect([await isKnown(first), await isKnown(second)]).toEqual([true, true]);
    expect(readMeta(databaseOf(desk)).deskId).not.toBe(deskId);
    expect(readMeta(databaseOf(desk))).toMatchObject({ lastSeq: 2, confirmedSeq: 2 });
    expect(desk.desk.sync().attention).toBe(0);
  });

  it('goes on as a new desk when the service forgot some of its commands', async () => {
    const desk = await world.desk(garage);
    await newCustomer(desk);
    await untilSettled(desk);
    writeMeta(databaseOf(desk), { lastSeq: 7, ackedThrough: 7 });
    const { id } = await newCustomer(desk);
    await untilSettled(desk);
    expect(await isKnown(id)).toBe(true);
  });

  it('answers a poll that hangs with a new one when the computer wakes up', async () => {
    const desk = await world.desk(garage);
    const other = await world.desk(garage);
    desk.line.plan = ({ path }) => (path === '/v1/changes' ? { kind: 'hold-answer' } : null);
    const { id: first } = await newCustomer(other);
    await untilShown(other, first);
    await desk.get('sync.now', undefined);
    await desk.line.untilHeld();
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await untilShown(desk, first);
  });

  it('is not asked without end when polls come back at once with nothing', async () => {
    const desk = await world.desk(garage);
    const { cursor, access, confirmedSeq } = readMeta(databaseOf(desk));
    const body = JSON.stringify({ changes: [], cursor, more: false, confirmedSeq, access });
    const headers = { 'content-type': 'application/json' };
    let polls = 0;
    desk.line.plan = ({ path }) => {
      if (path !== '/v1/changes') return null;
      polls += 1;
      return { kind: 'answer', status: 200, body, headers };
    };
    await desk.get('sync.now', undefined);
    for (const lastName of ['Een', 'Twee', 'Drie', 'Vier']) {
      const { id } = await newCustomer(desk, lastName);
      await desk.untilShown(() => isKnown(id));
    }
    expect(polls).toBeLessThan(6);
  });
});
