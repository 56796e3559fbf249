import { lostRace } from './database-errors.ts';

/** Attempts at once when another transaction was first. */
const ATTEMPTS = 5;

/** Does work of one transaction, and does it again when another was first. Throws what is no such race, or what keeps losing. */
export async function throughRaces<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!lostRace(error) || attempt >= ATTEMPTS) throw error;
    }
  }
}
