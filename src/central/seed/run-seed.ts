import { dutchDay } from '../../shared/domain/dates.ts';
import { assertNever } from '../../shared/domain/result.ts';
import type { Db } from '../db/tables.ts';
import { fillDemoGarage } from './demo-garage.ts';
import { fillLoadGarage } from './load-garage.ts';
import { seededId } from './random.ts';
import { seedGarage } from './seed-garage.ts';
import type { SeedPlan } from './seed-plan.ts';

export const DEMO_LOGIN = { email: 'demo@garage.example', password: 'demo-garage-1' } as const;
/** A second garage: what one garage has, the other must not see. */
export const SECOND_DEMO_LOGIN = { email: 'demo2@garage.example', password: 'demo-garage-1' } as const;

async function seedDemo(db: Db, today: string): Promise<void> {
  const { garageId } = await seedGarage(db, {
    id: seededId(0, 1),
    name: 'Garage De Linde',
    staff: { id: seededId(0, 11), name: 'Sanne de Boer', ...DEMO_LOGIN },
  });
  await db.transaction().execute((trx) => fillDemoGarage(trx, garageId, today));
  await seedGarage(db, {
    id: seededId(0, 2),
    name: 'Autobedrijf Ten Katen',
    staff: { id: seededId(0, 12), name: 'Ömer Aksoy', ...SECOND_DEMO_LOGIN },
  });
}

async function seedOne(db: Db, name: string): Promise<string> {
  const staff = { id: seededId(0, 11), name: 'Sanne de Boer', ...DEMO_LOGIN };
  return (await seedGarage(db, { id: seededId(0, 1), name, staff })).garageId;
}

async function seed(db: Db, plan: SeedPlan, today: string): Promise<void> {
  switch (plan.kind) {
    case 'demo':
      return seedDemo(db, today);
    case 'empty':
      await seedOne(db, 'Garage Nieuw Begin');
      return;
    case 'load':
      return fillLoadGarage(db, await seedOne(db, 'Garage Grootschalig'), plan.passports, today);
    default:
      return assertNever(plan);
  }
}

/** Fills a database in which no garage works yet; leaves any other as it is. Days lie around the Dutch day of `now`. */
export async function runSeed(db: Db, plan: SeedPlan, now: Date): Promise<void> {
  const staff = await db.selectFrom('staff').select('id').limit(1).executeTakeFirst();
  if (!staff) await seed(db, plan, dutchDay(now));
}
