import { expect } from 'vitest';
import { FAULTS } from './fates.ts';
import { runSeeds } from './run-seeds.ts';

/** Other things that go wrong than messages on the line. */
const HAPPENINGS = [
  'late request arrives',
  'several desks at once',
  'desk restarts',
  'desk killed',
  'desk killed at work',
  'backup put back',
  'strange answer to what was done',
  'service restarts',
  'service killed at work',
  'passing trouble of the service',
  'desk clock jumps',
  'access tokens expire',
  'tokens end',
  'login',
  'sign-out',
  'car lost',
  'feed pruned',
  'customer sent away',
  'customer seen again',
  'customer brought back',
];

/** With fewer histories than this, some fault may not have had its turn. */
const ENOUGH_SEEDS = 50;

/** Plays one part of the seeds, and says what was played. */
export async function playPart(part: number, parts: number): Promise<void> {
  const { seeds, steps, seconds, counts } = await runSeeds(part, parts);
  const lines = [...counts].toSorted(([a], [b]) => a.localeCompare(b)).map(([what, times]) => `${what}: ${times}`);
  console.info(
    `Simulation, part ${part + 1} of ${parts}: ${seeds} seeds, ${steps} steps, ${seconds} s\n${lines.join(', ')}`,
  );
  if (seeds < ENOUGH_SEEDS) return;
  expect([...FAULTS, ...HAPPENINGS].filter((what) => !counts.has(what))).toEqual([]);
}
