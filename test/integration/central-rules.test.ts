import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASES, newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { openDesk, type TestDesk } from '../support/central-desk.ts';
import { activatedHolder, customerPayload, fleetOwner, fleetPayload, issuePayload } from '../support/central-world.ts';

describe.each(DATABASES)('rules and merging, on %s', (database) => {
  let central: TestCentral;
  let garage: TestGarage;
  let desk: TestDesk;
  beforeAll(async () => {
    central = await startTestCentral(database);
  });
  afterAll(() => central.close());
  beforeEach(async () => {
    garage = await newGarage(central);
    desk = await openDesk(central, garage);
  });

  describe('a fleet account', () => {
    it('is refused where the manual says so', async () => {
      const customer = customerPayload();
      const issued = issuePayload(customer.customerId);
      await desk.push([desk.command('customer.create', customer), desk.command('passport.issue', issued)]);
      const { customerId, passport, fleet } = await fleetOwner(central, desk);
      const third = await activatedHolder(central, desk);
      const ask = async (payload: ReturnType<typeof fleetPayload>) =>
        (await desk.ask('fleet.create', payload)).refusal?.code;
      expect(await ask(fleetPayload(uuidv7(), passport.passportId))).toBe('customer_not_found');
      expect(await ask(fleetPayload(customerId, uuidv7()))).toBe('passport_not_found');
      expect(await ask(fleetPayload(customer.customerId, issued.passportId))).toBe('passport_not_activated');
      expect(await ask(fleetPayload(customer.customerId, passport.passportId))).toBe('passport_of_other_customer');
      expect(await ask(fleetPayload(customerId, passport.passportId))).toBe('passport_manages_fleet');
      expect(await ask({ ...fleetPayload(third.customerId, third.passport.passportId), fleetId: fleet.fleetId })).toBe(
        'id_in_use',
      );
      const own = fleetPayload(third.customerId, third.passport.passportId, third.passport.email.toUpperCase());
      expect(await ask(own)).toBe('fleet_email_is_own_passport');
      for (const email of [issued.email, fleet.details.email, garage.email]) {
        expect(await ask(fleetPayload(third.customerId, third.passport.passportId, email))).toBe('email_in_use');
      }
      expect(
        (await desk.ask('fleet.update', { ...editOf(uuidv7(), passport.passportId), changes: { name: 'X' } })).refusal
          ?.code,
      ).toBe('fleet_not_found');
    });

    const editOf = (fleetId: string, managerPassportId: string) => ({
      fleetId,
      managerPassportId,
      changes: {},
      base: {},
    });

    it('takes no address that any garage uses', async () => {
      const foreign = await openDesk(central, await newGarage(central));
      const theirs = await fleetOwner(central, foreign);
      const { customerId, passport, fleet } = await fleetOwner(central, desk);
      const third = await activatedHolder(central, desk);
      for (const email of [theirs.fleet.details.email, theirs.passport.email, foreign.login.staff.email]) {
        const created = await desk.ask(
          'fleet.create',
          fleetPayload(third.customerId, third.passport.passportId, email),
        );
        expect(created.refusal).toEqual({ code: 'email_in_use', field: 'email' });
        const edit = { ...editOf(fleet.fleetId, passport.passportId), changes: { email } };
        expect((await desk.ask('fleet.update', edit)).refusal?.code).toBe('email_in_use');
      }
      const newOne = issuePayload(customerId, { email: theirs.fleet.details.email });
      expect((await desk.ask('passport.issue', newOne)).refusal?.code).toBe('email_is_fleet_login');
    });

    it('goes to one of two garages that ask for one address at the same moment', async () => {
      const foreign = await openDesk(central, await newGarage(central));
      const [ours, theirs] = [await activatedHolder(central, desk), await activatedHolder(central, foreign)];
      const email = `gedeeld-${uuidv7()}@bedrijf.example`;
      const results = await Promise.all([
        desk.ask('fleet.create', fleetPayload(ours.customerId, ours.passport.passportId, email)),
        foreign.ask('fleet.create', fleetPayload(theirs.customerId, theirs.passport.passportId, email)),
      ]);
      expect(results.map((result) => result.status).sort()).toEqual(['applied', 'refused']);
      expect(results.find((result) => result.refusal)?.refusal?.code).toBe('email_in_use');
    });
  });

  describe('a passport', () => {
    it('is refused where the rules say so', async () => {
      const { customerId, passport, fleet } = await fleetOwner(central, desk);
      const issue = async (changes: Parameters<typeof issuePayload>[1]) =>
        (await desk.ask('passport.issue', issuePayload(customerId, changes))).refusal?.code;
      expect(await issue({ holderId: uuidv7() })).toBe('customer_not_found');
      expect(await issue({ vehicle: passport.vehicle })).toBe('vehicle_has_passport');
      expect(await issue({ email: fleet.details.email })).toBe('email_is_fleet_login');
      expect(await issue({ fleetId: uuidv7() })).toBe('fleet_not_found');
      expect(await issue({ passportId: passport.passportId })).toBe('id_in_use');
    });

    it('is linked and unlinked by the rules', async () => {
      const one = await fleetOwner(central, desk);
      const two = await fleetOwner(central, desk);
      const car = await activatedHolder(central, desk);
      const issued = issuePayload(car.customerId);
      await desk.ask('passport.issue', issued);
      const link = async (passportId: string, fleetId: string) =>
        (await desk.ask('passport.link', { passportId, fleetId, base: {} })).refusal?.code;
      const unlink = async (passportId: string, fleetId: string) =>
        (await desk.ask('passport.unlink', { passportId, fleetId, base: {} })).refusal?.code;
      expect(await link(uuidv7(), one.fleet.fleetId)).toBe('passport_not_found');
      expect(await link(car.passport.passportId, uuidv7())).toBe('fleet_not_found');
      expect(await link(issued.passportId, one.fleet.fleetId)).toBe('passport_not_activated');
      expect(await link(car.passport.passportId, one.fleet.fleetId)).toBeUndefined();
      expect(await link(car.passport.passportId, one.fleet.fleetId)).toBeUndefined();
      expect(await link(car.passport.passportId, two.fleet.fleetId)).toBe('passport_in_other_fleet');
      expect(await unlink(car.passport.passportId, two.fleet.fleetId)).toBe('passport_in_other_fleet');
      expect(await unlink(uuidv7(), one.fleet.fleetId)).toBe('passport_not_found');
      expect(await unlink(car.passport.passportId, one.fleet.fleetId)).toBeUndefined();
      expect(await link(car.passport.passportId, two.fleet.fleetId)).toBeUndefined();
    });

    it('goes into the fleet picked in the create form', async () => {
      const { customerId, fleet } = await fleetOwner(central, desk);
      const payload = issuePayload(customerId, { fleetId: fleet.fleetId });
      await desk.ask('passport.issue', payload);
      await desk.sync();
      expect(desk.row('passport', payload.passportId)?.fleetId).toBe(fleet.fleetId);
    });
  });

  describe('the same row changed at two desks', () => {
    it('merges fields that differ', async () => {
      const customer = customerPayload();
      await desk.ask('customer.create', customer);
      await desk.sync();
      const other = await openDesk(central, garage);
      await other.sync();
      const { customerId } = customer;
      await desk.ask('customer.update', { customerId, changes: { phone: '030 000 00 01' }, base: { phone: 1 } });
      await other.ask('customer.update', { customerId, changes: { city: 'Zeist' }, base: { city: 1 } });
      await desk.sync();
      expect(desk.row('customer', customerId)).toMatchObject({
        phone: '030 000 00 01',
        city: 'Zeist',
        lastName: 'Kuiper',
      });
    });

    it('refuses the later change of one field, with both values, who and when', async () => {
      const customer = customerPayload();
      await desk.ask('customer.create', customer);
      const other = await openDesk(central, garage);
      const { customerId } = customer;
      await other.ask('customer.update', {
        customerId,
        changes: { phone: '1', city: 'Zeist' },
        base: { phone: 1, city: 1 },
      });
      const result = await desk.ask('customer.update', {
        customerId,
        changes: { phone: '2', city: 'Utrecht', notes: 'x' },
        base: { phone: 1, city: 1, notes: 1 },
      });
      const common = { changedBy: 'Sanne de Boer', changedAt: central.clock.now().toISOString() };
      expect(result.refusal).toEqual({
        code: 'conflict',
        conflicts: expect.arrayContaining([
          { field: 'phone', mine: '2', theirs: '1', ...common },
          { field: 'city', mine: 'Utrecht', theirs: 'Zeist', ...common },
        ]),
      });
      await desk.sync();
      expect(desk.row('customer', customerId)).toMatchObject({ phone: '1', city: 'Zeist', notes: '' });
    });

    it('is no conflict when both want the same, when the desk has seen it, or when it was its own', async () => {
      const customer = customerPayload();
      await desk.ask('customer.create', customer);
      const other = await openDesk(central, garage);
      const { customerId } = customer;
      const edit = (phone: string, base: number) => ({ customerId, changes: { phone }, base: { phone: base } });
      await other.ask('customer.update', edit('1', 1));
      const same = await desk.ask('customer.update', edit('1', 1));
      expect(same).toMatchObject({ status: 'applied' });
      expect(same.revision).toBeUndefined();
      await desk.sync();
      expect((await desk.ask('customer.update', edit('2', desk.revisionOf(customerId)))).status).toBe('applied');
      expect((await desk.ask('customer.update', edit('3', 1))).status).toBe('applied');
      expect((await other.ask('customer.update', edit('4', 2))).refusal?.code).toBe('conflict');
    });

    it('tells a conflict of a link before a rule does', async () => {
      const one = await fleetOwner(central, desk);
      const two = await fleetOwner(central, desk);
      const car = await activatedHolder(central, desk);
      const other = await openDesk(central, garage);
      const { passportId } = car.passport;
      await other.ask('passport.link', { passportId, fleetId: one.fleet.fleetId, base: {} });
      const result = await desk.ask('passport.link', { passportId, fleetId: two.fleet.fleetId, base: {} });
      expect(result.refusal).toMatchObject({
        code: 'conflict',
        conflicts: [{ field: 'fleetId', mine: two.fleet.fleetId, theirs: one.fleet.fleetId }],
      });
    });

    it('confirms a command that changed nothing', async () => {
      const customer = customerPayload();
      await desk.ask('customer.create', customer);
      await desk.ask('customer.update', { customerId: customer.customerId, changes: {}, base: {} });
      await desk.sync();
      expect(desk.confirmedSeq).toBe(2);
      expect(desk.revisionOf(customer.customerId)).toBe(1);
    });
  });

  describe('another garage', () => {
    it('cannot reach a row by any command, and is told nothing', async () => {
      const theirs = await fleetOwner(central, desk);
      await desk.sync();
      const before = [...desk.rows];
      const stranger = await openDesk(central, await newGarage(central));
      const own = await fleetOwner(central, stranger);
      const { customerId, passport, fleet } = theirs;
      const { passportId } = passport;
      const code = async (result: ReturnType<TestDesk['ask']>) => (await result).refusal?.code;
      expect(await code(stranger.ask('customer.update', { customerId, changes: { city: 'X' }, base: {} }))).toBe(
        'customer_not_found',
      );
      expect(await code(stranger.ask('customer.create', { ...customerPayload(), customerId }))).toBe('id_in_use');
      expect(await code(stranger.ask('passport.issue', issuePayload(customerId)))).toBe('customer_not_found');
      expect(await code(stranger.ask('passport.issue', issuePayload(own.customerId, { passportId })))).toBe(
        'id_in_use',
      );
      const sameCar = issuePayload(own.customerId, { vehicleId: passport.vehicleId });
      expect(await code(stranger.ask('passport.issue', sameCar))).toBe('id_in_use');
      const intoTheirs = issuePayload(own.customerId, { fleetId: fleet.fleetId });
      expect(await code(stranger.ask('passport.issue', intoTheirs))).toBe('fleet_not_found');
      const link = { passportId, fleetId: own.fleet.fleetId, base: {} };
      expect(await code(stranger.ask('passport.link', link))).toBe('passport_not_found');
      const ownToTheirs = { passportId: own.passport.passportId, fleetId: fleet.fleetId, base: {} };
      expect(await code(stranger.ask('passport.link', ownToTheirs))).toBe('fleet_not_found');
      expect(await code(stranger.ask('passport.unlink', { ...link, fleetId: fleet.fleetId }))).toBe(
        'passport_not_found',
      );
      expect(await code(stranger.ask('fleet.create', fleetPayload(customerId, own.passport.passportId)))).toBe(
        'customer_not_found',
      );
      expect(await code(stranger.ask('fleet.create', fleetPayload(own.customerId, passportId)))).toBe(
        'passport_not_found',
      );
      const edit = { fleetId: fleet.fleetId, managerPassportId: passportId, changes: { name: 'X' }, base: {} };
      expect(await code(stranger.ask('fleet.update', edit))).toBe('fleet_not_found');
      await desk.sync();
      expect([...desk.rows]).toEqual(before);
      await stranger.sync();
      expect([...stranger.rows.keys()].filter((id) => desk.rows.has(id))).toEqual([]);
    });

    it('may know the same car under its own id', async () => {
      const { passport } = await activatedHolder(central, desk);
      const stranger = await openDesk(central, await newGarage(central));
      const customer = customerPayload();
      await stranger.ask('customer.create', customer);
      const result = await stranger.ask(
        'passport.issue',
        issuePayload(customer.customerId, { vehicle: passport.vehicle }),
      );
      expect(result.status).toBe('applied');
    });
  });
});
