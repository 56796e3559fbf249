import { describe, expect, it } from 'vitest';
import { runSteps } from './steps.mjs';

const done = () => Promise.resolve();
const broken = () => Promise.reject(new Error('vitest ended with 1'));

async function run(steps: Parameters<typeof runSteps>[0]) {
  const said: string[] = [];
  const failure = await runSteps(steps, (line) => said.push(line)).catch((error: Error) => error.message);
  return { failure, said: said.slice(1) };
}

describe('the steps of a test run', () => {
  it('succeed when each does', async () => {
    const { failure, said } = await run([
      { name: 'check', work: done },
      { name: 'unit', work: done, needs: 'check' },
    ]);
    expect(failure).toBeUndefined();
    expect(said).toEqual(['  ok      check (0 s)', '  ok      unit (0 s)']);
  });

  it('fail when one does, and the others are run all the same', async () => {
    const { failure, said } = await run([
      { name: 'unit', work: broken },
      { name: 'e2e', work: done },
    ]);
    expect(failure).toBe('Not good: unit');
    expect(said).toEqual(['  FAILED  unit (vitest ended with 1)', '  ok      e2e (0 s)']);
  });

  it('leave out what needs one that failed, and say so', async () => {
    const { failure, said } = await run([
      { name: 'build', work: broken },
      { name: 'e2e', work: done, needs: 'build' },
    ]);
    expect(failure).toBe('Not good: build, e2e');
    expect(said.at(-1)).toBe('  not run e2e (needs build)');
  });
});
