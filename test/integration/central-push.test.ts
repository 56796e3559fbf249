import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../src/shared/commands/command.ts';
import { DATABASES, newGarage, startTestCentral, type TestCentral, type TestGarage } from '../support/central.ts';
import { errorOf, openDesk, type TestDesk } from '../support/central-desk.ts';
import { activatedHolder, customerPayload, fleetPayload, issuePayload } from '../support/central-world.ts';

describe.each(DATABASES)('pushing commands, on %s', (database) => {
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

  /** Makes the database fail on a customer of a given last name. */
  async function failOn(lastName: string, sqlState: string): Promise<() => Promise<void>> {
    await sql
      .raw(`create or replace function fail_on_name() returns trigger language plpgsql as $$
      begin
        if new.last_name = '${lastName}' then raise exception 'made to fail' using errcode = '${sqlState}'; end if;
        return new;
      end $$`)
      .execute(central.db);
    await sql`create trigger fail_on_name before insert on customers for each row execute function fail_on_name()`.execute(
      central.db,
    );
    return async () => void (await sql`drop trigger fail_on_name on customers`.execute(central.db));
  }

  const customersOf = async (id: string) => {
    const answer = await sql<{
      n: number;
    }>`select count(*)::integer as n from customers where garage_id = ${id}`.execute(central.db);
    return answer.rows[0]?.n;
  };

  it('executes a batch in order and tells of it in the feed', async () => {
    const customer = customerPayload();
    const passport = issuePayload(customer.customerId);
    const commands = [desk.command('customer.create', customer), desk.command('passport.issue', passport)];
    const answer = await desk.push(commands);
    expect(answer).toEqual({
      lastSeq: 2,
      access: 0,
      results: [
        { seq: 1, id: commands[0]?.id, status: 'applied', revision: 1 },
        { seq: 2, id: commands[1]?.id, status: 'applied', revision: 2 },
      ],
    });
    await desk.sync();
    expect(desk.row('customer', customer.customerId)).toMatchObject(customer.details);
    expect(desk.row('passport', passport.passportId)).toMatchObject({ state: 'issued', issuedOn: '2026-11-23' });
    expect(desk.confirmedSeq).toBe(2);
  });

  it('executes a push sent twice once, and answers the same', async () => {
    const commands = [
      desk.command('customer.create', customerPayload()),
      desk.command('customer.create', customerPayload()),
    ];
    const first = await desk.push(commands);
    expect(await desk.push(commands)).toEqual(first);
    expect(await customersOf(garage.garageId)).toBe(2);
  });

  it('executes a push sent many times at once once', async () => {
    const commands = Array.from({ length: 5 }, () => desk.command('customer.create', customerPayload()));
    const answers = await Promise.all(Array.from({ length: 6 }, () => desk.push(commands)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await customersOf(garage.garageId)).toBe(5);
  });

  it('names the number it waits for when one is missing', async () => {
    await desk.ask('customer.create', customerPayload());
    const late = desk.rawCommand('customer.create', customerPayload(), 3);
    expect(errorOf(await desk.pushRaw([late]))).toMatchObject({ status: 409, code: 'sequence_gap', lastSeq: 1 });
    expect(await customersOf(garage.garageId)).toBe(1);
  });

  it('does not take a number for two commands', async () => {
    await desk.ask('customer.create', customerPayload());
    const other = desk.rawCommand('customer.create', customerPayload(), 1);
    expect(errorOf(await desk.pushRaw([other]))).toMatchObject({ status: 409, code: 'sequence_reused' });
  });

  it('executes a command once that comes again under another desk id, as after a restored backup', async () => {
    const command = desk.command('customer.create', customerPayload());
    const refusedOne = desk.command('customer.create', customerPayload(''));
    const { results } = await desk.push([command, refusedOne]);
    const restored = await openDesk(central, garage);
    const again = await restored.push([refusedOne, command].map((old, index) => ({ ...old, seq: index + 1 })));
    expect(again.results.map(({ id, status, revision }) => ({ id, status, revision }))).toEqual(
      results.toReversed().map(({ id, status, revision }) => ({ id, status, revision })),
    );
    expect(await customersOf(garage.garageId)).toBe(1);
    await restored.sync();
    expect(restored.confirmedSeq).toBe(2);
  });

  it('goes on after a refusal, and stores it like any result', async () => {
    const commands = [
      desk.command('customer.create', customerPayload('')),
      desk.command('customer.create', customerPayload()),
    ];
    const answer = await desk.push(commands);
    expect(answer.lastSeq).toBe(2);
    expect(answer.results[0]).toEqual({
      seq: 1,
      id: commands[0]?.id,
      status: 'refused',
      refusal: { code: 'customer_needs_name', field: 'lastName' },
    });
    expect(answer.results[1]?.status).toBe('applied');
    expect(await desk.push(commands)).toEqual(answer);
  });

  it('refuses what builds on a refused command, by the number of the root', async () => {
    const customer = customerPayload('');
    const passport = issuePayload(customer.customerId);
    const root = desk.command('customer.create', customer);
    const child = desk.command('passport.issue', passport, [root.id]);
    const fleet = fleetPayload(customer.customerId, passport.passportId);
    const grandchild = desk.command('fleet.create', fleet, [child.id]);
    const unrelated = desk.command('customer.create', customerPayload(), []);
    const { results } = await desk.push([root, child, grandchild, unrelated]);
    const refusal = { code: 'depends_on_refused', rootCommandId: root.id };
    expect(results.slice(1, 3)).toMatchObject([{ refusal }, { refusal }]);
    expect(results[3]?.status).toBe('applied');
  });

  it('still knows the root after the desk acknowledged its refusal', async () => {
    const root = desk.command('customer.create', customerPayload(''));
    await desk.push([root]);
    await desk.push([], 1);
    const { results } = await desk.push([desk.command('customer.create', customerPayload(), [root.id])], 1);
    expect(results[0]?.refusal).toEqual({ code: 'depends_on_refused', rootCommandId: root.id });
  });

  it('refuses commands that it does not know, and payloads that do not fit', async () => {
    const unknown = desk.rawCommand('customer.explode', {}, 1);
    const newer = { ...desk.rawCommand('customer.create', customerPayload(), 2), version: 2 };
    const misfit = desk.rawCommand('customer.create', { customerId: 7 }, 3);
    const nul = desk.rawCommand('customer.create', customerPayload('Kui\0per'), 4);
    const half = desk.rawCommand('customer.create', customerPayload('Kui\ud800per'), 5);
    const { results } = await desk.push([unknown, newer, misfit, nul, half]);
    expect(results.map((result) => result.refusal?.code)).toEqual([
      'command_unknown',
      'command_unknown',
      'command_malformed',
      'command_malformed',
      'command_malformed',
    ]);
  });

  it('stores text of every kind as it is', async () => {
    const name = `Çelik "quoted" \\ back 'slash' €😀 ${'ﬆ'.repeat(10)}`;
    const customer = customerPayload(name);
    await desk.ask('customer.create', customer);
    await desk.sync();
    expect(desk.row('customer', customer.customerId)?.lastName).toBe(name);
    const fresh = await openDesk(central, garage);
    await fresh.sync();
    expect(fresh.row('customer', customer.customerId)).toEqual(desk.row('customer', customer.customerId));
  });

  describe('when the database has trouble', () => {
    it('stops at that command, keeps what was done, and takes the rest later', async () => {
      const repair = await failOn('Tijdelijk', '53300');
      const commands = ['Eerst', 'Tijdelijk', 'Daarna'].map((name) =>
        desk.command('customer.create', customerPayload(name)),
      );
      const stopped = await desk.push(commands);
      expect(stopped).toMatchObject({
        lastSeq: 1,
        results: [{ seq: 1, status: 'applied' }],
        retryAfter: expect.any(Number),
      });
      await repair();
      const resumed = await desk.push(commands);
      expect(resumed.results.map((result) => result.status)).toEqual(['applied', 'applied', 'applied']);
      expect(resumed.retryAfter).toBeUndefined();
      expect(await customersOf(garage.garageId)).toBe(3);
    });

    it('never counts trouble that passes against a command', async () => {
      const repair = await failOn('Tijdelijk', '40001');
      const command = desk.command('customer.create', customerPayload('Tijdelijk'));
      for (let attempt = 0; attempt < 8; attempt += 1) expect((await desk.push([command])).results).toEqual([]);
      await repair();
      expect((await desk.push([command])).results[0]?.status).toBe('applied');
    });

    it('parks a command that fails inside the service five times, and names nobody in the log', async () => {
      const repair = await failOn('Vergiftigd', 'XX000');
      const poison = desk.command('customer.create', customerPayload('Vergiftigd'));
      const next = desk.command('customer.create', customerPayload('Daarna'));
      for (let attempt = 1; attempt <= 4; attempt += 1) {
        expect(await desk.push([poison, next])).toMatchObject({
          lastSeq: 0,
          results: [],
          retryAfter: expect.any(Number),
        });
      }
      const { lastSeq, results } = await desk.push([poison, next]);
      expect(lastSeq).toBe(2);
      expect(results[0]).toMatchObject({ status: 'refused', refusal: { code: 'internal_error' } });
      expect(results[1]?.status).toBe('applied');
      await repair();
      expect((await desk.push([poison, next])).results).toEqual(results);
      expect(central.logged.some((line) => line.includes(poison.id))).toBe(true);
      expect(central.logged.join('\n')).not.toMatch(/Vergiftigd|made to fail|Sanne/);
    });
  });

  describe('an id that stands for a known car', () => {
    it('merges, answers the alias, and resolves it in later commands', async () => {
      const { customerId, passport } = await activatedHolder(central, desk);
      await sql`delete from passports where id = ${passport.passportId}`.execute(central.db);
      const other = await openDesk(central, garage);
      const again = issuePayload(customerId, { vehicle: passport.vehicle });
      const result = await other.ask('passport.issue', again);
      expect(result).toMatchObject({ status: 'merged', aliases: { [again.vehicleId]: passport.vehicleId } });
      await other.sync();
      expect(other.row('passport', again.passportId)?.vehicleId).toBe(passport.vehicleId);
      expect(other.row('vehicle', again.vehicleId)).toBeUndefined();
      // A later command that names the local id means the same car.
      await sql`delete from passports where id = ${again.passportId}`.execute(central.db);
      const third = issuePayload(customerId, { vehicle: passport.vehicle, vehicleId: again.vehicleId });
      expect((await other.ask('passport.issue', third)).status).toBe('applied');
    });

    it('is plainly applied when the desk named the known car itself', async () => {
      const { customerId, passport } = await activatedHolder(central, desk);
      await sql`delete from passports where id = ${passport.passportId}`.execute(central.db);
      const again = issuePayload(customerId, { vehicle: passport.vehicle, vehicleId: passport.vehicleId });
      const result = await desk.ask('passport.issue', again);
      expect(result.status).toBe('applied');
      expect(result.aliases).toBeUndefined();
    });

    it('does not take an id that is another row', async () => {
      const { customerId, passport } = await activatedHolder(central, desk);
      const known = await activatedHolder(central, desk);
      await sql`delete from passports where id = ${known.passport.passportId}`.execute(central.db);
      const taken = [
        issuePayload(customerId, { vehicleId: passport.vehicleId }),
        issuePayload(customerId, { vehicleId: passport.vehicleId, vehicle: known.passport.vehicle }),
        issuePayload(customerId, { vehicleId: customerId, vehicle: known.passport.vehicle }),
      ];
      for (const payload of taken) expect((await desk.ask('passport.issue', payload)).refusal?.code).toBe('id_in_use');
    });
  });

  it('keeps two commands for one plate apart when they come at the same moment', async () => {
    const customer = customerPayload();
    await desk.ask('customer.create', customer);
    const { vehicle } = issuePayload(customer.customerId);
    const desks = await Promise.all(Array.from({ length: 4 }, () => openDesk(central, garage)));
    const results = await Promise.all(
      desks.map((each) => each.ask('passport.issue', issuePayload(customer.customerId, { vehicle }))),
    );
    expect(results.filter((result) => result.status === 'applied')).toHaveLength(1);
    expect(results.filter((result) => result.refusal?.code === 'vehicle_has_passport')).toHaveLength(3);
  });

  it('forgets the values of a conflict once the desk has them', async () => {
    const customer = customerPayload();
    await desk.ask('customer.create', customer);
    const other = await openDesk(central, garage);
    const edit = (phone: string) => ({ customerId: customer.customerId, changes: { phone }, base: { phone: 1 } });
    await other.ask('customer.update', edit('030 000 00 01'));
    const command: Command = desk.command('customer.update', edit('030 000 00 02'));
    expect((await desk.push([command])).results[0]?.refusal?.conflicts).toHaveLength(1);
    await desk.push([], 2);
    const kept = (await desk.push([command], 2)).results[0];
    expect(kept).toEqual({ seq: 2, id: command.id, status: 'refused', refusal: { code: 'conflict' } });
  });

  it('ignores an acknowledgement of what was never done', async () => {
    await desk.push([], 1_000);
    expect(await desk.ask('customer.create', customerPayload())).toMatchObject({ seq: 1, status: 'applied' });
  });

  it('takes no more than a hundred commands', async () => {
    const commands = Array.from({ length: 101 }, (_, index) => ({
      ...desk.rawCommand('x', {}, index + 1),
      id: uuidv7(),
    }));
    expect(errorOf(await desk.pushRaw(commands))).toMatchObject({ status: 400, code: 'malformed_request' });
  });
});
