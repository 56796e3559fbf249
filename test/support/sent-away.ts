import { sendAway } from '../../src/central/retention/send-away.ts';
import type { TestCentral } from './central.ts';

/** So late that whoever is looked at was not seen since. */
const LONG_SINCE = new Date('2100-01-01T00:00:00Z');

/** Takes a customer away from the desks as if a long time had passed. Answers whether that happened: some stay whatever comes. */
export async function sendAwayNow(
  { db, signals }: TestCentral,
  garageId: string,
  customerId: string,
): Promise<boolean> {
  const revision = await db.transaction().execute((trx) => sendAway(trx, garageId, customerId, LONG_SINCE));
  signals.wake(garageId);
  return revision !== null;
}
