import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { travel } from '../lib/travel.ts';
import { useDialogs } from '../stores/dialogs.ts';
import { focusMainSearch } from './focus-search.ts';

/** Does what a menu or a key asks of the window: a screen by its path, or a thing by its name. */
export function useChoose(): (target: string) => void {
  const [, navigate] = useLocation();
  return useCallback(
    (target) => {
      if (target === 'search') focusMainSearch(navigate);
      else if (target === 'back') travel(-1);
      else if (target === 'forward') travel(1);
      else if (target === 'shortcuts') useDialogs.getState().show('shortcuts');
      else if (target.startsWith('/')) navigate(target);
    },
    [navigate],
  );
}
