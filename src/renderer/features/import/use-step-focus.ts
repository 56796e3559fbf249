import { useEffect, useRef } from 'react';
import type { ImportState } from '../../../shared/ipc/import-views.ts';

/**
 * The button that leads on goes with its step: the focus that it had goes to the step that comes. Whoever is elsewhere meanwhile
 * stays there.
 */
export function useStepFocus(state: ImportState | undefined): React.RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  const step = state?.step;
  const before = useRef(step);

  useEffect(() => {
    const moved = before.current !== undefined && before.current !== step;
    before.current = step;
    if (moved && document.activeElement === document.body) place.current?.focus();
  }, [step]);

  return place;
}
