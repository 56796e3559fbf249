import { afterEach, expect, it, vi } from 'vitest';
import { startIdleLock } from './idle-lock.ts';

afterEach(() => vi.useRealTimers());

function watch(minutes: number) {
  vi.useFakeTimers();
  let idle = 0;
  let locks = 0;
  const stop = startIdleLock({ idleSeconds: () => idle, minutes: () => minutes, lock: () => (locks += 1) });
  return {
    stop,
    after: (seconds: number) => {
      idle = seconds;
      vi.advanceTimersByTime(5_000);
      return locks;
    },
  };
}

it('locks a desk that was left alone for as long as the settings say, and not before', () => {
  const { after, stop } = watch(5);
  expect(after(299)).toBe(0);
  expect(after(300)).toBe(1);
  stop();
  expect(after(10_000)).toBe(1);
});

it('never locks when the settings say never', () => {
  const { after, stop } = watch(0);
  expect(after(100_000)).toBe(0);
  stop();
});
