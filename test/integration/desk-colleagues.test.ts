import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestGarage } from '../support/central.ts';
import {
  changeCustomer,
  customerOf,
  type DeskWorld,
  issueInput,
  newCustomer,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';

describe('what a colleague did meanwhile at another desk', () => {
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

  it('to other fields is merged', async () => {
    const [first, second] = [await world.desk(garage), await world.desk(garage)];
    const { id } = await newCustomer(first);
    await second.untilShown(async () => (await second.call('customers.profile', { id })).ok);
    second.line.cutOff();
    await changeCustomer(second, id, { city: 'Zwolle' });
    await changeCustomer(first, id, { phone: '0612345678' });
    await untilSettled(first);
    second.line.plan = () => null;
    await untilSettled(second);
    await first.untilShown(async () => (await customerOf(first, id)).city === 'Zwolle');
    expect(await customerOf(first, id)).toMatchObject({ city: 'Zwolle', phone: '0612345678' });
    expect(await customerOf(second, id)).toEqual(await customerOf(first, id));
  });

  it('to the same field is shown with both values', async () => {
    const [first, second] = [await world.desk(garage), await world.desk(garage)];
    const { id } = await newCustomer(first);
    await second.untilShown(async () => (await second.call('customers.profile', { id })).ok);
    second.line.cutOff();
    await changeCustomer(second, id, { phone: '0600000002' });
    await changeCustomer(first, id, { phone: '0600000001' });
    await untilSettled(first);
    second.line.plan = () => null;
    await second.until(({ waiting, attention }) => waiting === 0 && attention === 1);
    await second.untilShown(async () => (await customerOf(second, id)).phone === '0600000001');
    const [refused] = await second.get('sync.outbox', undefined);
    expect(refused?.refusal).toMatchObject({
      code: 'conflict',
      conflicts: [{ field: 'phone', mine: '0600000002', theirs: '0600000001', changedBy: garage.staffName }],
    });
  });

  describe('settled by one choice', () => {
    /** A change of two fields at one desk, of which a colleague changed one meanwhile. */
    async function disputed() {
      const desk = await world.desk(garage);
      const colleague = await world.desk(garage);
      const { id } = await newCustomer(desk);
      await untilSettled(desk);
      await colleague.untilShown(async () => (await colleague.call('customers.profile', { id })).ok);
      desk.line.cutOff();
      await changeCustomer(desk, id, { phone: '0600000001', city: 'Ede' });
      await changeCustomer(colleague, id, { phone: '0600000002' });
      await untilSettled(colleague);
      desk.line.plan = () => null;
      await desk.get('sync.now', undefined);
      await desk.until(({ attention }) => attention === 1);
      await desk.untilShown(async () => (await customerOf(desk, id)).phone === '0600000002');
      const [parked] = await desk.get('sync.outbox', undefined);
      return { desk, colleague, id, commandId: parked?.commandId ?? '' };
    }

    it.each([
      ['mine', '0600000001'],
      ['theirs', '0600000002'],
    ] as const)('for %s, keeps what nobody else had changed', async (choice, phone) => {
      const { desk, id, commandId } = await disputed();
      expect(await customerOf(desk, id)).toMatchObject({ city: '' });
      await desk.get('sync.settleConflict', { commandId, choice });
      await untilSettled(desk);
      expect(await desk.get('sync.outbox', undefined)).toEqual([]);
      expect(await customerOf(desk, id)).toMatchObject({ phone, city: 'Ede' });
    });

    it('asks again when a third change came meanwhile, of either field, and keeps what waits', async () => {
      const { desk, colleague, id, commandId } = await disputed();
      await changeCustomer(colleague, id, { city: 'Tiel' });
      await desk.untilShown(async () => (await customerOf(desk, id)).city === 'Tiel');
      await desk.get('sync.settleConflict', { commandId, choice: 'theirs' });
      await desk.until(({ waiting, attention }) => waiting === 0 && attention === 1);
      const [again] = await desk.get('sync.outbox', undefined);
      expect(again?.refusal).toMatchObject({
        code: 'conflict',
        conflicts: [{ field: 'city', mine: 'Ede', theirs: 'Tiel' }],
      });
      await changeCustomer(colleague, id, { city: 'Zwolle' });
      await desk.untilShown(async () => (await customerOf(desk, id)).city === 'Zwolle');
      const answer = await desk.call('sync.settleConflict', { commandId: again?.commandId ?? '', choice: 'mine' });
      expect(answer).toMatchObject({ ok: false, error: { code: 'conflict' } });
      expect(await desk.get('sync.outbox', undefined)).toHaveLength(1);
    });
  });

  it('to the same car, a passport of its own, refuses the later of the two', async () => {
    const [first, second] = [await world.desk(garage), await world.desk(garage)];
    for (const desk of [first, second]) desk.line.cutOff();
    const { id: a } = await newCustomer(first);
    const { id: b } = await newCustomer(second);
    const issue = issueInput(a);
    await first.get('passports.issue', issue);
    await second.get('passports.issue', { ...issueInput(b), vehicle: issue.vehicle });
    first.line.plan = () => null;
    await untilSettled(first);
    second.line.plan = () => null;
    await second.until(({ waiting, attention }) => waiting === 0 && attention === 1);
    const [refused] = await second.get('sync.outbox', undefined);
    expect(refused?.refusal).toMatchObject({ code: 'vehicle_has_passport', field: 'plate' });
    await second.untilShown(async () => (await second.call('customers.profile', { id: a })).ok);
    const found = await second.get('passports.lookup', { plate: issue.vehicle.plate });
    expect(found.passport?.customerId).toBe(a);
    expect((await second.get('customers.profile', { id: b })).passports).toEqual([]);
  });
});
