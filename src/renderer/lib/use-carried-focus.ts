import { useLayoutEffect, useRef } from 'react';

interface Left {
  readonly id: string;
  readonly tag: string;
  /** Which of how many controls of that tag had the focus. */
  readonly at: number;
  readonly of: number;
}

let left: Left | null = null;

/**
 * Something that is taken out of one list and put into another keeps the focus that was in it: at the same control when it shows
 * the same ones there, else at the thing as a whole (which needs a `tabIndex`).
 */
export function useCarriedFocus<E extends HTMLElement>(id: string): React.RefObject<E | null> {
  const place = useRef<E>(null);
  useLayoutEffect(() => {
    const here = place.current;
    const controls = (tag: string) => [...(here?.querySelectorAll<HTMLElement>(tag) ?? [])];
    if (left?.id === id) {
      const same = controls(left.tag);
      ((same.length === left.of ? same[left.at] : null) ?? here)?.focus();
    }
    return () => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || !here?.contains(focused)) return;
      const { tagName: tag } = focused;
      left = { id, tag, at: controls(tag).indexOf(focused), of: controls(tag).length };
      // It comes up elsewhere in the same turn, or not at all.
      queueMicrotask(() => {
        left = null;
      });
    };
  }, [id]);
  return place;
}
