import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reportSaver } from '../../src/main/app/report-saver.ts';
import { FIRST_UPDATE_STATE } from '../../src/shared/desk/update-state.ts';
import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import type { TestGarage } from '../support/central.ts';
import {
  changeCustomer,
  type DeskWorld,
  issueInput,
  type LinedDesk,
  newCustomer,
  startDeskWorld,
  untilSettled,
} from '../support/desk-world.ts';

describe('what was sent from a desk', () => {
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

  const history = () => desk.get('sync.history', undefined);

  it('is listed with its outcome, latest first, once each however often it was sent', async () => {
    desk.line.plan = ({ path, earlier }) =>
      path.includes('push') && earlier % 2 === 0 ? { kind: 'lose-answer' } : null;
    const { id } = await newCustomer(desk, 'Kuiper');
    await changeCustomer(desk, id, { city: 'Ede' });
    await untilSettled(desk);
    const rows = await history();
    expect(rows.map(({ type, status, subject }) => [type, status, subject])).toEqual([
      ['customer.update', 'applied', 'Kuiper'],
      ['customer.create', 'applied', 'Kuiper'],
    ]);
  });

  it('holds refusals too, and keeps them after they were discarded', async () => {
    const other = await world.desk(garage);
    const { id } = await newCustomer(desk);
    await untilSettled(desk);
    await other.untilShown(async () => (await other.call('customers.profile', { id })).ok);
    desk.line.cutOff();
    await changeCustomer(desk, id, { city: 'Ede' });
    await changeCustomer(other, id, { city: 'Tiel' });
    await untilSettled(other);
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await desk.until(({ attention }) => attention === 1);
    const [parked] = await desk.get('sync.outbox', undefined);
    await desk.get('sync.discard', { commandId: parked?.commandId ?? '' });
    expect((await history())[0]).toMatchObject({ type: 'customer.update', status: 'refused', code: 'conflict' });
  });

  it('takes along, when it is discarded, what builds on it and nothing else', async () => {
    const other = await world.desk(garage);
    desk.line.cutOff();
    const { id: theirs } = await newCustomer(other);
    const taken = issueInput(theirs);
    await other.get('passports.issue', taken);
    await untilSettled(other);
    const { id: mine } = await newCustomer(desk);
    const { id: passportId } = await desk.get('passports.issue', issueInput(mine, taken.vehicle.plate));
    const [view] = (await desk.get('customers.profile', { id: mine })).passports;
    const changes = { year: 2020 };
    await desk.get('vehicles.update', {
      id: view?.vehicle.id ?? '',
      changes,
      before: { year: view?.vehicle.year ?? null },
    });
    desk.line.plan = () => null;
    await desk.get('sync.now', undefined);
    await desk.until(({ attention, waiting }) => attention === 2 && waiting === 0);
    const [root, dependant] = await desk.get('sync.outbox', undefined);
    expect(root?.payload).toMatchObject({ passportId });
    expect(dependant?.refusal).toMatchObject({ code: 'depends_on_refused', rootCommandId: root?.commandId });
    await desk.get('sync.discard', { commandId: root?.commandId ?? '' });
    expect(await desk.get('sync.outbox', undefined)).toEqual([]);
    expect((await desk.call('customers.profile', { id: mine })).ok).toBe(true);
  });

  it('is in the report for support without a name, address, plate, login or anything that was typed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-'));
    const facts = () => ({
      version: '1',
      electron: '45',
      platform: 'test',
      packaged: true,
      update: FIRST_UPDATE_STATE,
      phase: desk.desk.session().phase,
      notice: null,
      recovery: null,
      keyRing: true,
      computer: {},
      language: 'nl',
      status: desk.desk.sync(),
      log: [...desk.reports],
    });
    const file = join(folder, 'rapport.json');
    const save = reportSaver({
      context: () => desk.desk.context(),
      now: () => new Date(),
      facts,
      askWhere: async () => file,
    });
    // Long enough not to occur by chance.
    const canary = fc.string({ minLength: 12, maxLength: 30, unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz') });
    await fc.assert(
      fc.asyncProperty(canary, canary, canary, async (lastName, city, notes) => {
        const email = `${lastName}@${city}.example`;
        const details = { ...EMPTY_CUSTOMER_DETAILS, lastName, city, notes, email, phone: '0612345678' };
        const { id } = await desk.get('customers.create', details);
        const issue = issueInput(id);
        await desk.get('passports.issue', issue);
        expect(await save()).toEqual({ ok: true, value: { savedTo: file } });
        const text = readFileSync(file, 'utf8').toLowerCase();
        const secrets = [lastName, city, notes, '0612345678', issue.vehicle.plate, issue.email, garage.email];
        expect(secrets.filter((secret) => text.includes(secret.toLowerCase()))).toEqual([]);
        expect(text).toContain('customer.create');
      }),
      { numRuns: 10 },
    );
    rmSync(folder, { recursive: true });
  });
});
