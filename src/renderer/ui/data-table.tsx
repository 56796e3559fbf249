import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { Column } from './column.ts';
import { DataRow } from './data-row.tsx';
import classes from './data-table.module.css';
import { nextRow } from './next-row.ts';
import { useScrollMemory } from './use-scroll-memory.ts';

export interface DataTableHandle {
  /** Moves the focus to a row, scrolling there when needed. */
  readonly focusRow: (index: number) => void;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What is searched for; another text begins at the top. */
  readonly query: string;
  readonly loadMore: () => void;
  /** Arrow up on the first row: back to the search box. */
  readonly onLeaveTop?: () => void;
  readonly ref?: React.Ref<DataTableHandle>;
}

const ROW_HEIGHT = 44;
const HEAD_HEIGHT = 36;
/** Rows from the end at which the next page is asked for. */
const LOAD_AHEAD = 20;
const WIDE = '(min-width: 64rem)';

/** A long list as a table: only the visible rows exist, arrows move through it, Enter opens a row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, rowKey, query, loadMore, onLeaveTop, ref } = props;
  const wide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  const columns = useMemo(() => props.columns.filter((column) => wide || !column.wideOnly), [props.columns, wide]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row);
    },
    overscan: 10,
    scrollMargin: HEAD_HEIGHT,
    // The heading stays on top of the rows; a row that is scrolled to must not end up under it.
    scrollPaddingStart: HEAD_HEIGHT,
  });
  useScrollMemory(scroller, `${label}:${query}`);
  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (rows.length > 0 && lastShown >= rows.length - LOAD_AHEAD) loadMore();
  }, [lastShown, rows.length, loadMore]);

  const pendingFocus = useRef(0);
  const focusRow = (index: number) => {
    // A later key counts, not an earlier one whose row was still to be drawn.
    cancelAnimationFrame(pendingFocus.current);
    if (index < 0) return onLeaveTop?.();
    virtualizer.scrollToIndex(index, { align: 'auto' });
    const link = () => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
    const drawn = link();
    if (drawn) drawn.focus();
    else pendingFocus.current = requestAnimationFrame(() => link()?.focus());
  };
  useImperativeHandle(ref, () => ({ focusRow }));

  // The arrows are an extra on top of Tab and Enter, which every row's own link answers; the table itself takes no focus.
  useEffect(() => {
    const element = scroller.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
      const next = row ? nextRow(event.key, Number(row.dataset.index), rows.length) : null;
      if (next === null) return;
      event.preventDefault();
      focusRow(next);
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });

  const template = columns.map((column) => column.width).join(' ');
  return (
    <div ref={scroller} className={classes.scroller}>
      <table className={classes.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <thead className={classes.head}>
          <tr className={classes.headRow} aria-rowindex={1} style={{ gridTemplateColumns: template }}>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classes.headCell} data-align={column.align}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <DataRow
                key={item.key}
                row={row}
                index={item.index}
                offset={item.start - HEAD_HEIGHT}
                height={ROW_HEIGHT}
                template={template}
                columns={columns}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
