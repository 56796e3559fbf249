import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { play } from './world/play.ts';
import { Service } from './world/service.ts';
import { stepsOf } from './world/steps.ts';

describe('a history', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start();
  });
  afterAll(() => service.close());

  /** Every fault it met and what became of its commands, in order. */
  async function courseOf(seed: number): Promise<readonly string[]> {
    const course: string[] = [];
    const failure = await play(service, seed, stepsOf(seed), (what) => course.push(what));
    expect(failure).toBeNull();
    return course;
  }

  it.each([11, 12, 13, 14])('of seed %i runs the same course every time', async (seed) => {
    const first = await courseOf(seed);
    expect(first.length).toBeGreaterThan(5);
    expect(await courseOf(seed)).toEqual(first);
    expect(await courseOf(seed + 100)).not.toEqual(first);
  });
});
