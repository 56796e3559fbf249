import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeVehicle } from '../../src/central/feed/revoke-vehicle.ts';
import type { Draft } from '../../src/shared/desk/draft.ts';
import { MOST_DRAFTS } from '../../src/shared/desk/draft-forms.ts';
import { formatPlate } from '../../src/shared/domain/plate.ts';
import type { TestGarage } from '../support/central.ts';
import { nextNumber } from '../support/central-world.ts';
import { decryptedBytes } from '../support/decrypted-bytes.ts';
import { activatedCar, type DeskWorld, type LinedDesk, newCustomer, startDeskWorld } from '../support/desk-world.ts';

const NEW = 'customer:new';

function draft(key: string, values: Draft['values']): Draft {
  return { key, values, start: null, corrects: null };
}

describe('what was typed and not saved', () => {
  let world: DeskWorld;
  let garage: TestGarage;
  let desk: LinedDesk;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  beforeEach(async () => {
    garage = await world.garage();
    desk = await world.desk(garage);
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  const keysOf = async (at: LinedDesk) => (await at.get('drafts.list', undefined)).map(({ key }) => key);

  it('is there after a restart, with what the form began with', async () => {
    const { id } = await newCustomer(desk);
    const kept = { key: `customer:${id}`, values: { city: 'Ede' }, start: { city: 'Elst' }, corrects: null };
    await desk.get('drafts.put', kept);
    const again = await world.restart(desk);
    expect(await again.get('drafts.list', undefined)).toMatchObject([kept]);
  });

  it('is kept once per form, as typed last, and gone when it was dropped', async () => {
    await desk.get('drafts.put', draft(NEW, { lastName: 'J' }));
    await desk.get('drafts.put', draft(NEW, { lastName: 'Jansen' }));
    expect(await desk.get('drafts.list', undefined)).toMatchObject([{ values: { lastName: 'Jansen' } }]);
    await desk.get('drafts.drop', { key: NEW });
    expect(await keysOf(desk)).toEqual([]);
  });

  it('names whom it is about, and leads to the screen where it goes on', async () => {
    const { id } = await newCustomer(desk, 'Vermeer');
    const car = await activatedCar(world, desk);
    await desk.get('drafts.put', draft(`passport:new:${id}`, {}));
    await desk.get('drafts.put', draft(`link:${car.passportId}`, {}));
    await desk.get('drafts.put', draft(NEW, {}));
    const titles = await desk.get('drafts.titles', undefined);
    const shown = titles.map(({ form, subject, href }) => ({ form, subject, href }));
    expect(shown).toHaveLength(3);
    expect(shown).toEqual(
      expect.arrayContaining([
        { form: 'newPassport', subject: 'Vermeer', href: `/klanten/${id}/autopaspoort` },
        { form: 'link', subject: formatPlate(car.plate), href: `/klanten/${car.customerId}` },
        { form: 'newCustomer', subject: '', href: '/klanten/nieuw' },
      ]),
    );
  });

  it('goes with a car that the garage lost access to, byte for byte, and the rest stays', async () => {
    const car = await activatedCar(world, desk);
    const { id } = await newCustomer(desk);
    const spelled = `${car.plate.slice(0, 2).toLowerCase()}-${car.plate.slice(2, 4)}.${car.plate.slice(4)}`;
    await desk.get('drafts.put', draft(`link:${car.passportId}`, { text: 'Getypt bij de auto' }));
    await desk.get('drafts.put', draft(NEW, { plate: spelled, notes: 'Komt om haar sleutel' }));
    await desk.get('drafts.put', draft(`customer:${id}`, { notes: 'Iets anders' }));
    const { db, signals } = world.central;
    await db
      .transaction()
      .execute((trx) => revokeVehicle(trx, garage.garageId, car.vehicleId, 'transferred', new Date()));
    signals.wake(garage.garageId);
    await desk.untilShown(async () => (await keysOf(desk)).length === 1);
    expect(await keysOf(desk)).toEqual([`customer:${id}`]);
    const bytes = decryptedBytes(desk);
    const erased = ['Getypt bij de auto', 'Komt om haar sleutel', spelled, car.passportId];
    expect(erased.filter((trace) => bytes.includes(trace))).toEqual([]);
    expect(bytes.includes('Iets anders')).toBe(true);
  });

  it('is forgotten after two weeks, and beyond fifty forms the oldest first', async () => {
    await desk.get('drafts.put', draft(NEW, { lastName: 'Oud' }));
    world.central.clock.pass(13 * 86_400);
    expect(await keysOf(desk)).toEqual([NEW]);
    world.central.clock.pass(2 * 86_400);
    expect(await keysOf(desk)).toEqual([]);
    const keys = Array.from({ length: MOST_DRAFTS + 1 }, () => {
      const number = String(nextNumber()).padStart(12, '0');
      return `customer:01900000-0000-7000-8000-${number}`;
    });
    for (const key of keys) {
      world.central.clock.pass(1);
      await desk.get('drafts.put', draft(key, {}));
    }
    expect(await keysOf(desk)).toEqual(keys.slice(1).reverse());
  });

  it('is not shown while the desk is locked, and nothing is left of it after signing out', async () => {
    await desk.get('drafts.put', draft(NEW, { lastName: 'Achterslot' }));
    await desk.get('staff.add', { name: 'Joris', pin: '2580' });
    await desk.get('staff.lock', undefined);
    expect(await desk.call('drafts.list', undefined)).toEqual({ ok: false, error: { code: 'desk_locked' } });
    const [member] = await desk.get('staff.list', undefined);
    await desk.get('staff.unlock', { id: member?.id ?? '', pin: '2580' });
    expect(await keysOf(desk)).toEqual([NEW]);
    await desk.get('session.logout', { discardUnsent: true });
    await desk.get('session.login', { email: garage.email, password: garage.password });
    expect(await keysOf(desk)).toEqual([]);
  });

  it('that no form of this program would send is refused', async () => {
    for (const key of ['', 'x', 'CUSTOMER', 'customer:../..', "customer:' OR 1=1", 'a:b:c:d']) {
      const answer = await desk.call('drafts.put', draft(key, {}));
      expect({ key, ok: answer.ok }).toEqual({ key, ok: key === 'x' });
    }
    const long = await desk.call('drafts.put', draft(NEW, { notes: 'x'.repeat(200_001) }));
    expect(long).toEqual({ ok: false, error: { code: 'malformed_input' } });
  });
});
