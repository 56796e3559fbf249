import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { listOutbox } from '../../src/main/repos/outbox.ts';
import type { Channel } from '../../src/shared/ipc/channel.ts';
import { type ChannelName, channels } from '../../src/shared/ipc/channels.ts';
import type { TestGarage } from '../support/central.ts';
import { type DeskWorld, databaseOf, newCustomer, startDeskWorld } from '../support/desk-world.ts';
import type { TestDesk } from '../support/test-desk.ts';

const PIN = '2580';
const NAMES = Object.keys(channels) as ChannelName[];
const whileLocked = (name: ChannelName) => (channels[name] as Channel<z.ZodType, unknown>).whileLocked === true;

describe('a desk that several people share', () => {
  let world: DeskWorld;
  let garage: TestGarage;
  let now: Date;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  beforeEach(async () => {
    garage = await world.garage();
    now = world.central.clock.now();
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  const later = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1_000);
  };
  const sharedDesk = async () => {
    const desk = await world.desk(garage, { now: () => now });
    await desk.get('staff.add', { name: 'Sanne', pin: PIN });
    await desk.get('staff.add', { name: 'Joris', pin: '13579' });
    const [joris, sanne] = await desk.get('staff.list', undefined);
    if (!joris || !sanne) throw new Error('The staff is not there');
    return { desk, joris, sanne };
  };
  const tryPin = (desk: TestDesk, id: string, pin: string) => desk.call('staff.unlock', { id, pin });

  it('is never locked while nobody has a PIN', async () => {
    const desk = await world.desk(garage);
    expect((await desk.get('staff.lock', undefined)).deskLocked).toBe(false);
    await newCustomer(desk);
  });

  it('answers nothing while it is locked, but what unlocking needs', async () => {
    const { desk } = await sharedDesk();
    await newCustomer(desk);
    expect((await desk.get('staff.lock', undefined)).deskLocked).toBe(true);
    const refused: ChannelName[] = [];
    for (const name of NAMES.filter((known) => !whileLocked(known))) {
      const answer = await desk.call(name, undefined as never);
      if (!answer.ok && answer.error.code === 'desk_locked') refused.push(name);
    }
    expect(refused).toEqual(NAMES.filter((name) => !whileLocked(name)));
    expect(NAMES.filter(whileLocked)).toEqual([
      'session.state',
      'staff.list',
      'staff.unlock',
      'staff.resetPin',
      'settings.get',
    ]);
  });

  it('refuses use cases too, whichever way they are reached', async () => {
    const { desk } = await sharedDesk();
    desk.desk.lock();
    expect(desk.desk.context()).toEqual({ ok: false, error: { code: 'desk_locked' } });
  });

  it('goes on sending while it is locked', async () => {
    const { desk } = await sharedDesk();
    desk.line.plan = () => ({ kind: 'drop' });
    const { id } = await newCustomer(desk);
    desk.desk.lock();
    desk.line.plan = () => null;
    desk.desk.wake();
    await desk.until(({ waiting }) => waiting === 0);
    expect(await world.hasCustomer(id)).toBe(true);
  });

  it('opens for the right PIN, and what is done then is done by that person', async () => {
    const { desk, joris } = await sharedDesk();
    expect(desk.desk.session().staffName).toBe('Sanne');
    desk.desk.lock();
    await desk.get('staff.unlock', { id: joris.id, pin: '13579' });
    expect(desk.desk.session()).toMatchObject({ deskLocked: false, staffName: 'Joris', staffId: joris.id });
    desk.line.plan = () => ({ kind: 'drop' });
    await newCustomer(desk);
    expect(listOutbox(databaseOf(desk)).at(-1)?.command.actor).toEqual({ id: joris.id, name: 'Joris' });
  });

  it('is locked after a start of the program', async () => {
    const { desk } = await sharedDesk();
    const again = await world.restart(desk, { now: () => now });
    expect(again.desk.session()).toMatchObject({ phase: 'ready', deskLocked: true });
    expect(await again.call('home.overview', undefined)).toMatchObject({ error: { code: 'desk_locked' } });
  });

  it('makes who tries PINs wait longer and longer, also after a restart and for another name', async () => {
    const { desk, sanne, joris } = await sharedDesk();
    desk.desk.lock();
    expect(await tryPin(desk, sanne.id, '0000')).toEqual({ ok: false, error: { code: 'pin_wrong' } });
    await tryPin(desk, sanne.id, '0001');
    expect(await tryPin(desk, sanne.id, '0002')).toMatchObject({ error: { code: 'pin_wrong', waitSeconds: 5 } });
    const again = await world.restart(desk, { now: () => now });
    // Also the right one is not looked at.
    expect(await tryPin(again, joris.id, '13579')).toMatchObject({ error: { code: 'pin_wait', waitSeconds: 5 } });
    later(5);
    expect(await tryPin(again, sanne.id, '0003')).toMatchObject({ error: { code: 'pin_wrong', waitSeconds: 15 } });
    later(15);
    expect(await tryPin(again, sanne.id, PIN)).toMatchObject({ ok: true });
    again.desk.lock();
    expect(await tryPin(again, sanne.id, '0004')).toEqual({ ok: false, error: { code: 'pin_wrong' } });
  });

  it('gains nobody anything by trying many at once', async () => {
    const { desk, sanne } = await sharedDesk();
    desk.desk.lock();
    const pins = ['0000', '0001', '0002', '0003', PIN];
    const answers = await Promise.all(pins.map((pin) => tryPin(desk, sanne.id, pin)));
    expect(answers.map((answer) => (answer.ok ? 'open' : answer.error.code))).toEqual([
      'pin_wrong',
      'pin_wrong',
      'pin_wrong',
      'pin_wait',
      'pin_wait',
    ]);
  });

  it('lets in who forgot their PIN with the login of the garage, and with no other', async () => {
    const { desk, joris } = await sharedDesk();
    desk.desk.lock();
    const other = await world.garage();
    const reset = (email: string, password: string) =>
      desk.call('staff.resetPin', { id: joris.id, newPin: '4321', email, password });
    expect(await reset(garage.email, 'niet-goed')).toMatchObject({ error: { code: 'login_failed' } });
    expect(await reset(other.email, other.password)).toMatchObject({ error: { code: 'desk_of_other_garage' } });
    expect(desk.desk.session().deskLocked).toBe(true);
    expect(await reset(garage.email, garage.password)).toMatchObject({ ok: true });
    expect(desk.desk.session()).toMatchObject({ deskLocked: false, staffName: 'Joris' });
    desk.desk.lock();
    expect(await tryPin(desk, joris.id, '4321')).toMatchObject({ ok: true });
    await newCustomer(desk);
    await desk.until(({ waiting }) => waiting === 0);
  });

  it('changes a PIN, and takes a person away, only with the PIN of that person', async () => {
    const { desk, sanne, joris } = await sharedDesk();
    const wrong = await desk.call('staff.changePin', { id: sanne.id, pin: '1111', newPin: '9999' });
    expect(wrong).toMatchObject({ error: { code: 'pin_wrong' } });
    await desk.get('staff.changePin', { id: sanne.id, pin: PIN, newPin: '9999' });
    expect(await desk.call('staff.remove', { id: joris.id, pin: PIN })).toMatchObject({ error: { code: 'pin_wrong' } });
    await desk.get('staff.remove', { id: joris.id, pin: '13579' });
    expect(desk.desk.session().deskLocked).toBe(false);
    const alone = await desk.get('staff.remove', { id: sanne.id, pin: '9999' });
    expect(alone).toMatchObject({ hasPins: false, deskLocked: false, staffName: garage.staffName });
  });

  it('keeps no PIN in its database', async () => {
    const { desk } = await sharedDesk();
    const database = databaseOf(desk);
    const rows = database.prepare('SELECT * FROM staff').all();
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('13579');
    const salts = database.prepare('SELECT DISTINCT pin_salt FROM staff').all();
    expect(salts).toHaveLength(2);
  });
});
