import { startPress } from '../support/press.ts';
import { type Figure, figure } from './figure.ts';

const CARS = 2_000;
const ROUNDS = 5;

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * `overview-pdf`: from the cars of a fleet to the bytes of its overview, against a table of the same cells without style, in turns;
 * `overview-blocked`: the longest time that the main process could do nothing else meanwhile, in the best and worst round.
 */
export async function measureOverview(): Promise<readonly Figure[]> {
  const press = await startPress();
  const overviews: { readonly ms: number; readonly blockedMs: number }[] = [];
  const tables: { readonly ms: number; readonly blockedMs: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    tables.push(await press.measure('bare', CARS));
    overviews.push(await press.measure('overview', CARS));
  }
  await press.close();
  const blocked = overviews.map(({ blockedMs }) => blockedMs);
  return [
    figure('overview-pdf', median(overviews.map(({ ms }) => ms)), 'ms', median(tables.map(({ ms }) => ms)), {
      cars: CARS,
    }),
    figure('overview-blocked', median(blocked), 'ms', median(tables.map(({ blockedMs }) => blockedMs)), {
      most: Math.max(...blocked),
      least: Math.min(...blocked),
    }),
  ];
}
