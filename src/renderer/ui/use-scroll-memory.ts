import { type RefObject, useLayoutEffect } from 'react';

/** How far each list was scrolled, by name and search text; as long as the window lives. */
const offsets = new Map<string, number>();

/** Lets a list come back as it was left, and begin at the top for another search text. */
export function useScrollMemory(scroller: RefObject<HTMLElement | null>, place: string): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = offsets.get(place) ?? 0;
    const remember = () => offsets.set(place, element.scrollTop);
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [scroller, place]);
}
