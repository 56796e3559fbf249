import { useEffect, useRef } from 'react';

/**
 * Where a form opens in place of a button: when it closes, the focus goes back to the first control of the place. Else
 * it would be lost, and after a long form the window would stand scrolled away.
 */
export function useReturnFocus<E extends HTMLElement>(open: boolean): React.RefObject<E | null> {
  const place = useRef<E>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) place.current?.querySelector<HTMLElement>('button, a')?.focus();
    wasOpen.current = open;
  }, [open]);
  return place;
}
