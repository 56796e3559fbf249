import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './column-grip.module.css';
import type { ColumnWidths } from './use-column-widths.ts';

interface ColumnGripProps {
  readonly column: string;
  readonly header: string;
  readonly widths: ColumnWidths;
  /** One grip of a list is reached with Tab; the arrows go on from there. */
  readonly first: boolean;
}

const STEP = 16;

function widthOf(grip: HTMLElement): number {
  return grip.parentElement?.getBoundingClientRect().width ?? 0;
}

function focusNext(grip: HTMLElement, step: -1 | 1): void {
  const grips = [...(grip.closest('tr')?.querySelectorAll<HTMLElement>('[data-grip]') ?? [])];
  grips[grips.indexOf(grip) + step]?.focus();
}

/** The edge of a column: dragged, or moved with Shift and the arrows; a double click or Delete puts it back. */
export function ColumnGrip({ column, header, widths, first }: ColumnGripProps) {
  const { t } = useTranslation();
  const grip = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const element = grip.current;
    if (!element) return;
    const ends = new AbortController();
    const { signal } = ends;
    element.addEventListener(
      'keydown',
      (event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
        if (event.altKey || (step === null && event.key !== 'Delete')) return;
        event.preventDefault();
        if (step === null) widths.keep(column, null);
        else if (event.shiftKey) widths.keep(column, widthOf(element) + step * STEP);
        else focusNext(element, step);
      },
      { signal },
    );
    return () => ends.abort();
  });

  const drag = (event: React.PointerEvent<HTMLButtonElement>) => {
    const element = event.currentTarget;
    const start = { x: event.clientX, width: widthOf(element) };
    element.setPointerCapture(event.pointerId);
    const move = (at: PointerEvent) => widths.show(column, start.width + at.clientX - start.x);
    const drop = (at: PointerEvent) => {
      element.removeEventListener('pointermove', move);
      // A click without a movement chooses no width.
      if (Math.abs(at.clientX - start.x) > 1) widths.keep(column, start.width + at.clientX - start.x);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', drop, { once: true });
  };

  return (
    <button
      ref={grip}
      type="button"
      className={classes.grip}
      data-grip
      tabIndex={first ? 0 : -1}
      aria-label={t('lists.grip', { column: header })}
      title={t('lists.gripWhat')}
      onPointerDown={drag}
      onDoubleClick={() => widths.keep(column, null)}
    />
  );
}
