import { SeededRandom } from '../../src/central/seed/random.ts';

/** Kills in the ordinary suite; `npm run test:soak` asks for more. */
export function roundsOf(usual: number): number {
  return Number(process.env.CRASH_ROUNDS ?? usual);
}

/** `CRASH_SEED` plays the same choices again; what a process was doing at that moment is its own affair. */
export function crashRandom(): { readonly random: SeededRandom; readonly seed: number } {
  const seed = Number(process.env.CRASH_SEED ?? Math.trunc(Date.now() % 1_000_000));
  return { random: new SeededRandom(seed), seed };
}

/** Resolves after some milliseconds: the moment of a kill is a time, not an event. */
export function moment(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
