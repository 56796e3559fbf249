import { existsSync, readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestGarage } from '../support/central.ts';
import { openDesk, postJson, request } from '../support/central-desk.ts';
import {
  type DeskWorld,
  type LinedDesk,
  newCustomer,
  signIn,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';
import { errorAnswer } from '../support/fault-proxy.ts';

/** What is promised is two seconds. It is measured where nothing runs beside it: `npm run test:soak`. */
const WITHIN_MS = Number(process.env.CLOSED_WITHIN_MS ?? 10_000);

describe('a desk that was stolen', () => {
  let world: DeskWorld;
  let garage: TestGarage;
  let desk: LinedDesk;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  beforeEach(async () => {
    garage = await world.garage();
    desk = await world.desk(garage);
    await newCustomer(desk);
    await untilSettled(desk);
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  /** Another desk of the garage closes it, as a colleague would. */
  async function closeIt(): Promise<void> {
    const other = await openDesk(world.central, garage);
    const headers = { authorization: `Bearer ${other.token}` };
    const { body } = await request(`${world.central.url}/v1/desks`, { headers });
    const { desks } = body as { desks: { id: string; own: boolean }[] };
    const [stolen] = desks.filter(({ own }) => !own);
    const url = `${world.central.url}/v1/desks/${stolen?.id}/close`;
    const guessed = await postJson(url, { password: 'geraden', by: 'Sanne' }, other.token);
    expect(guessed).toMatchObject({ status: 401, body: { error: { code: 'login_failed' } } });
    const asked = { password: garage.password, by: 'Sanne' };
    expect(await postJson(url, asked, other.token)).toMatchObject({ status: 200 });
  }
  const files = () => readdirSync(desk.folder).filter((name) => name.startsWith('desk.'));
  const untilErased = () =>
    expect.poll(() => desk.desk.session().notice, { timeout: WITHIN_MS, interval: 20 }).toBe('desk_revoked');

  it('erases everything within two seconds while it is connected', async () => {
    expect(files()).toContain('desk.db');
    const closedAt = performance.now();
    await closeIt();
    await untilErased();
    expect(performance.now() - closedAt).toBeLessThan(WITHIN_MS);
    expect(files()).toEqual([]);
    expect(desk.desk.session()).toMatchObject({ phase: 'signed_out', garageName: null });
    expect(await desk.call('customers.list', { cursor: null })).toMatchObject({ error: { code: 'not_signed_in' } });
  });

  it('erases what it never sent as well, at its first contact after days, with a token that expired', async () => {
    desk.line.cutOff();
    await newCustomer(desk, 'Onverzonden');
    await closeIt();
    world.central.clock.pass(3 * 86_400);
    desk.line.plan = () => null;
    const contactAt = performance.now();
    desk.desk.wake();
    await untilErased();
    expect(performance.now() - contactAt).toBeLessThan(WITHIN_MS);
    expect(files()).toEqual([]);
  });

  it('erases it when it is started again', async () => {
    desk.line.cutOff();
    await closeIt();
    desk = await world.restart(desk);
    desk.line.plan = () => null;
    desk.desk.wake();
    await untilErased();
    expect(files()).toEqual([]);
  });

  it('erases it also when the service could not answer at first, and nothing else happens at the desk', async () => {
    let asked = 0;
    desk.line.plan = ({ path }) => {
      if (!path.includes('closing')) return null;
      asked += 1;
      return asked < 3 ? errorAnswer(503, 'busy') : null;
    };
    await closeIt();
    await untilErased();
    expect(asked).toBe(3);
    expect(files()).toEqual([]);
  });

  it('is shown with who closed it, and where', async () => {
    const other = await world.desk(garage);
    const id = (await other.get('desks.list', undefined)).find(({ own }) => !own)?.id ?? '';
    expect(await other.call('desks.close', { id, password: 'geraden' })).toMatchObject({
      error: { code: 'password_wrong' },
    });
    expect((await other.get('desks.list', undefined)).map(({ closedAt }) => closedAt)).toEqual([null, null]);
    const left = await other.get('desks.close', { id, password: garage.password });
    const from = left.find(({ own }) => own)?.name;
    expect(left.find((one) => one.id === id)).toMatchObject({ closedBy: garage.staffName, closedFrom: from });
    await untilErased();
  });

  it('is let in no more with what it had, and a login makes it a new desk', async () => {
    await closeIt();
    await untilErased();
    await signIn(desk, garage);
    expect(desk.desk.session()).toMatchObject({ phase: 'ready', notice: null });
  });

  it('keeps everything when something else on the way answers that it was closed', async () => {
    desk.line.plan = ({ path }) => (path.includes('closing') ? null : errorAnswer(403, 'desk_revoked'));
    await newCustomer(desk, 'Blijft');
    await desk.until(({ problem }) => problem === 'desk_revoked');
    desk.line.plan = () => errorAnswer(403, 'desk_revoked');
    desk.desk.wake();
    await desk.until(({ problem }) => problem === 'desk_revoked');
    expect(existsSync(desk.folder) && files()).toContain('desk.db');
    desk.line.plan = () => null;
    desk.desk.wake();
    await untilSettled(desk);
    expect(desk.desk.session()).toMatchObject({ phase: 'ready', notice: null });
  });
});
