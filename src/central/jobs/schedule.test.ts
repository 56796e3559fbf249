import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type Job, Schedule } from './schedule.ts';

function world(jobs: (ran: string[]) => readonly Job[]) {
  let at = Date.parse('2026-11-23T09:00:00Z');
  const ran: string[] = [];
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const schedule = new Schedule({ jobs: jobs(ran), now: () => new Date(at), log });
  const pass = (ms: number) => {
    at += ms;
  };
  return { schedule, ran, logged, pass };
}

const job = (name: string, everyMs: number, run: (stop: AbortSignal) => void | Promise<void>): Job => ({
  name,
  everyMs,
  run: async (stop) => run(stop),
});

describe('the schedule', () => {
  it('runs a job at once, and again only when its time has passed', async () => {
    const { schedule, ran, pass } = world((names) => [
      job('often', 1_000, () => void names.push('often')),
      job('seldom', 5_000, () => void names.push('seldom')),
    ]);
    await schedule.runDue();
    pass(999);
    await schedule.runDue();
    expect(ran).toEqual(['often', 'seldom']);
    pass(1);
    await schedule.runDue();
    pass(4_000);
    await schedule.runDue();
    expect(ran).toEqual(['often', 'seldom', 'often', 'often', 'seldom']);
  });

  it('goes on after a job that fails, tries it again, and logs no more than what kind of failure it was', async () => {
    const { schedule, ran, logged, pass } = world((names) => [
      job('broken', 1_000, () => {
        names.push('broken');
        throw new Error('jan@post.example is unknown');
      }),
      job('whole', 1_000, () => void names.push('whole')),
    ]);
    await schedule.runDue();
    pass(1_000);
    await schedule.runDue();
    expect(ran).toEqual(['broken', 'whole', 'broken', 'whole']);
    expect(logged).toHaveLength(2);
    expect(logged[0]).toContain('job broken');
  });

  it('tells the job at work on closing to stop', async () => {
    const work = new EventEmitter();
    const { schedule, ran } = world((names) => [
      job('long', 1_000, async (stop) => {
        const told = once(stop, 'abort');
        work.emit('begun');
        await told;
        names.push('stopped');
      }),
    ]);
    const begun = once(work, 'begun');
    const running = schedule.runDue();
    await begun;
    await schedule.close();
    await running;
    expect(ran).toEqual(['stopped']);
  });

  it('waits on closing for the job at work, and begins no other', async () => {
    const work = new EventEmitter();
    const { schedule, ran } = world((names) => [
      job('long', 1_000, async () => {
        work.emit('begun');
        await once(work, 'finish');
        names.push('long');
      }),
      job('next', 1_000, () => void names.push('next')),
    ]);
    const begun = once(work, 'begun');
    const running = schedule.runDue();
    await begun;
    const closed = schedule.close();
    work.emit('finish');
    await Promise.all([running, closed]);
    await schedule.runDue();
    expect(ran).toEqual(['long']);
  });
});
