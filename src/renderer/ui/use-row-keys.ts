import { type RefObject, useEffect } from 'react';
import { onMac } from '../lib/accelerator.ts';
import { nextRow } from './next-row.ts';
import type { RowSelection } from './use-row-selection.ts';

interface RowKeysOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly selection: Omit<RowSelection<unknown>, 'rows'>;
  readonly focusRow: (index: number) => void;
  readonly copy: (index: number) => void;
  readonly openMenu: (index: number, at: { readonly x: number; readonly y: number }) => void;
}

function rowAt(target: EventTarget | null): { readonly element: HTMLElement; readonly index: number } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return element && { element, index: Number(element.dataset.index) };
}

const withControl = (event: KeyboardEvent | MouseEvent) => (onMac ? event.metaKey : event.ctrlKey) && !event.altKey;

/** Whether the key was one of selecting; then it is done. */
function selectByKey(
  event: KeyboardEvent,
  index: number,
  { selection, copy, count, focusRow }: RowKeysOptions,
): boolean {
  const onLink = event.target instanceof Element && event.target.matches('[data-row-link]');
  if (event.key === ' ' && onLink) selection.toggle(index);
  else if (withControl(event) && event.key.toLowerCase() === 'a') selection.all();
  else if (withControl(event) && event.key.toLowerCase() === 'c' && document.getSelection()?.isCollapsed !== false)
    copy(index);
  else if (event.key === 'Escape' && selection.keys.size > 0) selection.clear();
  else if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    const next = Math.max(0, nextRow(event.key, index, count) ?? index);
    selection.extendTo(next, index);
    focusRow(next);
  } else return false;
  return true;
}

/**
 * The keys and the mouse in a list: arrows move, Space, Shift and Ctrl select, Ctrl+C copies, a right click or the menu key
 * opens the menu. All of it is an extra on top of Tab and Enter, which every row's own link answers.
 */
export function useRowKeys(options: RowKeysOptions): void {
  useEffect(() => {
    const element = options.scroller.current;
    if (!element) return;
    const ends = new AbortController();
    const { signal } = ends;
    const { selection, focusRow, openMenu, count } = options;
    element.addEventListener(
      'keydown',
      (event) => {
        const row = rowAt(event.target);
        if (!row) return;
        const selected = selectByKey(event, row.index, options);
        const next = selected ? null : nextRow(event.key, row.index, count);
        if (!selected && next === null) return;
        event.preventDefault();
        if (next !== null) focusRow(next);
      },
      { signal },
    );
    element.addEventListener(
      'click',
      (event) => {
        const row = rowAt(event.target);
        if (!row || !(event.shiftKey || withControl(event))) return;
        // Before the row's link hears of it.
        event.preventDefault();
        event.stopPropagation();
        if (event.shiftKey) selection.extendTo(row.index, row.index);
        else selection.toggle(row.index);
        focusRow(row.index);
      },
      { signal, capture: true },
    );
    // Else Shift with the mouse marks text.
    element.addEventListener('mousedown', (event) => event.shiftKey && rowAt(event.target) && event.preventDefault(), {
      signal,
    });
    element.addEventListener(
      'contextmenu',
      (event) => {
        const row = rowAt(event.target);
        if (!row) return;
        event.preventDefault();
        openMenu(row.index, { x: Math.round(event.clientX), y: Math.round(event.clientY) });
      },
      { signal },
    );
    return () => ends.abort();
  });
}
