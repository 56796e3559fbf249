import { healAndCheck } from './heal.ts';
import type { Service } from './service.ts';
import { flow, runStep, type Step } from './steps.ts';
import { World } from './world.ts';

export interface Failure {
  readonly message: string;
  /** Index of the step after which it showed; `null`: in the end. */
  readonly at: number | null;
}

/** Of a page, by seed and desk. */
const PAGE_ROWS = [1, 2, 3, 8, 500];

/** Plays one history; answers what went wrong, if anything did. */
export async function play(
  service: Service,
  seed: number,
  steps: readonly Step[],
  count: (what: string) => void = () => undefined,
): Promise<Failure | null> {
  const world = await World.make(service, seed);
  let at: number | null = 0;
  try {
    for (const post of world.posts) await flow(post, 3);
    await world.check();
    for (const { desk } of world.posts) desk.backUp();
    for (const { desk } of world.posts)
      desk.line.pageRows = PAGE_ROWS[Math.abs(seed + desk.index) % PAGE_ROWS.length] ?? 1;
    for (const [index, step] of steps.entries()) {
      at = index;
      await runStep(world, step, count);
      await world.check();
    }
    at = null;
    await healAndCheck(world);
    for (const outcome of world.outcomes()) count(outcome);
    return null;
  } catch (error) {
    return { message: error instanceof Error ? `${error.name}: ${error.message}\n${error.stack}` : String(error), at };
  } finally {
    await world.end();
  }
}
