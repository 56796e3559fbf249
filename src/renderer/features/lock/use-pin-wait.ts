import { useEffect, useState } from 'react';

const LOOK_EVERY_MS = 250;

/** Seconds until the next PIN is looked at, counting down. */
export function usePinWait(): { readonly seconds: number; readonly start: (seconds: number) => void } {
  const [{ until, now }, setTimes] = useState({ until: 0, now: 0 });
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000));
  const waiting = seconds > 0;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => setTimes((times) => ({ ...times, now: Date.now() })), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [waiting]);
  return {
    seconds,
    start: (wait) => {
      const at = Date.now();
      setTimes({ until: at + wait * 1_000, now: at });
    },
  };
}
