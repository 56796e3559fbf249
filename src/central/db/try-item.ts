import type { Log } from '../context.ts';
import { describeError, isPassing, lostRace } from './database-errors.ts';
import { throughRaces } from './through-races.ts';

/**
 * Does one item of many, in a transaction of its own; one that fails is logged under `name`, which holds no personal data, and
 * keeps no other from its turn. Answers `null` for it. Throws when there is no database: then no item can be done.
 */
export async function tryItem<T>(log: Log, name: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await throughRaces(work);
  } catch (error) {
    if (isPassing(error) && !lostRace(error)) throw error;
    log(`${name}: ${describeError(error)}`);
    return null;
  }
}
