import { useEffect, useState } from 'react';

/** The current time, renewed every so many milliseconds, for ages like "3 minuten geleden". */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
