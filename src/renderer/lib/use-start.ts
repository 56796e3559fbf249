import { useState } from 'react';
import { useDrafts } from '../stores/drafts.ts';

/**
 * The values a form began with. A sync may change the row while someone types: what is sent must be compared with what
 * the person saw at the start, also after a visit to another screen.
 */
export function useStart<T extends object>(key: string, current: T): T {
  const [values] = useState(() => {
    const { drafts, starts, begin } = useDrafts.getState();
    const kept = starts[key] as T | undefined;
    if (kept && key in drafts) return kept;
    begin(key, current);
    return current;
  });
  return values;
}
