import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { revokeVehicle } from '../../src/central/feed/revoke-vehicle.ts';
import { getRow, rowState, rowsOlderThan } from '../../src/main/repos/rows.ts';
import type { TestGarage } from '../support/central.ts';
import { activate, nextNumber } from '../support/central-world.ts';
import {
  changeCustomer,
  type DeskWorld,
  databaseOf,
  issueInput,
  type LinedDesk,
  newCustomer,
  startDeskWorld,
} from '../support/desk-world.ts';

/** Plates are few, so that desks get into each other's way. */
const PLATES = ['TT601D', 'BB123B', 'GZ010F', 'X999XX'];
const RUNS_FOR_MS = 20_000;

type Step =
  | {
      readonly kind: 'create' | 'cut' | 'mend' | 'lose' | 'activate' | 'revoke';
      readonly desk: number;
      readonly pick: number;
    }
  | {
      readonly kind: 'phone' | 'city' | 'issue' | 'fleet' | 'link' | 'unlink';
      readonly desk: number;
      readonly pick: number;
    };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    ...([
      'create',
      'phone',
      'city',
      'issue',
      'fleet',
      'link',
      'unlink',
      'activate',
      'revoke',
      'cut',
      'mend',
      'lose',
    ] as const),
  ),
  desk: fc.nat(2),
  pick: fc.nat(50),
});

describe('desks of one garage', () => {
  let world: DeskWorld;
  beforeAll(async () => {
    world = await startDeskWorld();
  });
  afterEach(() => world.clear());
  afterAll(() => world.close());

  const pickOf = <Item>(items: readonly Item[], pick: number) => items[pick % Math.max(items.length, 1)];

  /** Every row with its revision, as one comparable text each. */
  function rowsOf(desk: LinedDesk): readonly string[] {
    const db = databaseOf(desk);
    const refs = rowsOlderThan(db, Number.MAX_SAFE_INTEGER);
    return refs.map((ref) => JSON.stringify([ref, rowState(db, ref)?.revision, getRow(db, ref)])).toSorted();
  }

  async function change(desk: LinedDesk, { kind, pick }: Step): Promise<void> {
    const customer = pickOf((await desk.get('customers.list', {})).rows, pick);
    const passport = pickOf((await desk.get('passports.list', {})).rows, pick);
    const fleet = pickOf((await desk.get('fleets.list', {})).rows, pick);
    if (kind === 'create') await newCustomer(desk);
    if (kind === 'phone' && customer) await changeCustomer(desk, customer.id, { phone: `06${nextNumber()}` });
    if (kind === 'city' && customer) await changeCustomer(desk, customer.id, { city: `Stad ${nextNumber()}` });
    if (kind === 'issue' && customer) {
      await desk.call('passports.issue', issueInput(customer.id, pickOf(PLATES, pick)));
    }
    if (kind === 'fleet' && passport) {
      const details = { name: `Park ${nextNumber()}`, managerName: 'Jan', email: `park${pick % 5}@bedrijf.example` };
      await desk.call('fleets.create', { customerId: passport.customerId, managerPassportId: passport.id, details });
    }
    if (kind === 'link' && passport && fleet) await desk.call('passports.link', { id: passport.id, fleetId: fleet.id });
    if (kind === 'unlink' && passport && fleet)
      await desk.call('passports.unlink', { id: passport.id, fleetId: fleet.id });
  }

  /** What happens outside of any desk: a holder activates, a transfer takes a car away. */
  async function changeRemotely(garage: TestGarage, { kind, pick }: Step): Promise<void> {
    const { db, signals } = world.central;
    const rows = db.selectFrom('feed').select('entity_id').where('garage_id', '=', garage.garageId);
    const find = (entity: string) =>
      rows.where('entity', '=', entity).where('op', '=', 'put').orderBy('revision').execute();
    const id = pickOf(await find(kind === 'revoke' ? 'vehicle' : 'passport'), pick)?.entity_id;
    if (id === undefined) return;
    // A passport that is gone or activated already cannot be activated.
    if (kind === 'activate') return activate(world.central, id).catch(() => undefined);
    await db.transaction().execute((trx) => revokeVehicle(trx, garage.garageId, id, 'transferred', new Date()));
    signals.wake(garage.garageId);
  }

  async function carryOut(garage: TestGarage, desk: LinedDesk, one: Step): Promise<void> {
    if (one.kind === 'activate' || one.kind === 'revoke') return changeRemotely(garage, one);
    if (one.kind === 'cut') return desk.line.cutOff();
    if (one.kind === 'lose') {
      desk.line.plan = ({ earlier }) => (earlier % 2 === 0 ? { kind: 'lose-answer' } : null);
      return;
    }
    if (one.kind === 'mend') desk.line.plan = () => null;
    await change(desk, one);
  }

  it('show the same as the service and as a fresh desk, whatever happened, once it is quiet', async () => {
    const steps = fc.array(step, { minLength: 8, maxLength: 30, size: 'max' });
    const property = fc.asyncProperty(steps, async (all) => {
      const garage = await world.garage();
      const desks = await Promise.all([world.desk(garage), world.desk(garage), world.desk(garage)]);
      for (const one of all) await carryOut(garage, desks[one.desk] ?? desks[0], one);
      for (const desk of desks) {
        desk.line.plan = () => null;
        await desk.get('sync.now', undefined);
      }
      for (const desk of desks) await desk.until(({ waiting }) => waiting === 0);
      const fresh = rowsOf(await world.desk(garage));
      for (const desk of desks) {
        await desk.untilShown(async () => rowsOf(desk).length === fresh.length && rowsOf(desk).join() === fresh.join());
        expect((await desk.get('sync.outbox', undefined)).every(({ state }) => state === 'refused')).toBe(true);
        expect(desk.reports).toEqual([]);
      }
      await world.clear();
    });
    await fc.assert(property, { numRuns: 25, interruptAfterTimeLimit: RUNS_FOR_MS, markInterruptAsFailure: false });
  }, 60_000);
});
