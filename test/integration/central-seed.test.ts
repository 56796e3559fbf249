import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseNewerError, migrate } from '../../src/central/db/migrate.ts';
import { rowsAsked } from '../../src/central/feed/read-snapshot.ts';
import { DEMO_LOGIN, runSeed, SECOND_DEMO_LOGIN } from '../../src/central/seed/run-seed.ts';
import { parsePlate } from '../../src/shared/domain/plate.ts';
import { startTestCentral, type TestCentral } from '../support/central.ts';
import { openDesk } from '../support/central-desk.ts';

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly PlanNode[];
}

/** Rows that a query took out of tables. */
function rowsRead(node: PlanNode | undefined): number {
  if (!node) return 0;
  const below = (node.Plans ?? []).reduce((sum, child) => sum + rowsRead(child), 0);
  return below + (node['Relation Name'] === undefined ? 0 : node['Actual Rows']);
}

const NOBODY = { garageId: '', staffId: '', staffName: '' };

describe('a garage for measuring', () => {
  let central: TestCentral;
  beforeAll(async () => {
    central = await startTestCentral('PGlite', { seed: { kind: 'load', passports: 5_000 } });
  });
  afterAll(() => central.close());

  it('fits the contract in every row, and holds a fleet of 2,000 plates', async () => {
    const desk = await openDesk(central, { ...NOBODY, ...DEMO_LOGIN });
    await desk.sync();
    const rows = [...desk.rows.values()];
    const count = (entity: string) => rows.filter((row) => row.entity === entity).length;
    expect(['customer', 'vehicle', 'fleet', 'passport', 'maintenance'].map(count)).toEqual([
      5_000, 5_000, 13, 5_000, 2_500,
    ]);
    const sizes = new Map<string, number>();
    for (const id of desk.rows.keys()) {
      const passport = desk.row('passport', id);
      if (passport?.fleetId) sizes.set(passport.fleetId, (sizes.get(passport.fleetId) ?? 0) + 1);
      const fleet = desk.row('fleet', id);
      if (fleet)
        expect(desk.row('passport', fleet.managerPassportId)).toMatchObject({
          state: 'activated',
          holderId: fleet.customerId,
        });
      const vehicle = desk.row('vehicle', id);
      if (vehicle) expect(parsePlate(vehicle.plate)).toBe(vehicle.plate);
    }
    expect(Math.max(...sizes.values())).toBe(2_000);
    expect(sizes.size).toBeGreaterThan(5);
  });

  it('is sent page by page without reading all of it for each', async () => {
    const [garage] = await central.db
      .selectFrom('garages')
      .select(['id', 'revision'])
      .orderBy('revision', 'desc')
      .execute();
    const asked = {
      garageId: garage?.id ?? '',
      entity: 'passport',
      head: garage?.revision ?? 0,
      after: '00000000-0000-0000-0000-000000000000',
      limit: 100,
    } as const;
    const answer = await sql<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>`
      explain (analyze, format json) ${rowsAsked(asked)}`.execute(central.db);
    expect(rowsRead(answer.rows[0]?.['QUERY PLAN'][0].Plan)).toBe(100);
  });

  it('is not filled twice', async () => {
    await runSeed(central.db, { kind: 'demo' }, new Date());
    const staff = await central.db.selectFrom('staff').select('id').execute();
    expect(staff).toHaveLength(1);
  });

  it('is not touched by a program older than its database', async () => {
    await sql`insert into schema_version (version, migrated_at) values (9999, now())`.execute(central.db);
    await expect(migrate(central.db)).rejects.toThrow(DatabaseNewerError);
  });
});

describe('the demo', () => {
  let central: TestCentral;
  beforeAll(async () => {
    central = await startTestCentral('PGlite', { seed: { kind: 'demo' } });
  });
  afterAll(() => central.close());

  it('lets two garages in, each to its own', async () => {
    const linde = await openDesk(central, { ...NOBODY, ...DEMO_LOGIN });
    const other = await openDesk(central, { ...NOBODY, ...SECOND_DEMO_LOGIN });
    await linde.sync();
    await other.sync();
    expect(linde.login.garage.name).toBe('Garage De Linde');
    expect(linde.login.staff.name).toBe('Sanne de Boer');
    expect(linde.rows.size).toBeGreaterThan(1_500);
    expect(other.login.garage.name).toBe('Autobedrijf Ten Katen');
    expect([...other.rows.keys()].filter((id) => linde.rows.has(id))).toEqual([]);
  });
});
