import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { ListSort } from '../../shared/desk/list-choice.ts';
import type { Column } from './column.ts';
import { ColumnGrip } from './column-grip.tsx';
import { DataRow } from './data-row.tsx';
import classes from './data-table.module.css';
import { SelectionBar } from './selection-bar.tsx';
import { nextSort, SortButton, sortState } from './sort-button.tsx';
import { useColumnWidths } from './use-column-widths.ts';
import { type RowFacts, useRowCopy } from './use-row-copy.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useRowSelection } from './use-row-selection.ts';
import { useScrollMemory } from './use-scroll-memory.ts';

export interface DataTableHandle {
  /** Moves the focus to a row, scrolling there when needed. */
  readonly focusRow: (index: number) => void;
}

interface DataTableProps<Row> {
  readonly label: string;
  /** Under which the widths of its columns are remembered. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly factsOf: (row: Row) => RowFacts;
  /** What is searched for; another text begins at the top. */
  readonly query: string;
  /** The order of the list; `null`: as it begins, or the best hits of a search first. */
  readonly sort?: ListSort | null;
  readonly onSort?: (sort: ListSort | null) => void;
  readonly loadMore: () => void;
  /** Arrow up on the first row: back to the search box. */
  readonly onLeaveTop?: () => void;
  /** What can be done with rows that are selected, besides copying them; buttons of size `xs`. */
  readonly selectionTools?: (rows: readonly Row[]) => ReactNode;
  readonly ref?: React.Ref<DataTableHandle>;
}

const ROW_HEIGHT = 44;
const HEAD_HEIGHT = 36;
/** Rows from the end at which the next page is asked for. */
const LOAD_AHEAD = 20;
const WIDE = '(min-width: 64rem)';
const WIDEST = '(min-width: 90rem)';

/** A long list as a table: only the visible rows exist, arrows move through it, Enter opens a row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, name, rows, rowKey, factsOf, query, loadMore, onLeaveTop, sort = null, onSort, ref } = props;
  const wide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  const widest = useMediaQuery(WIDEST, true, { getInitialValueInEffect: false });
  const columns = useMemo(
    () => props.columns.filter(({ wideOnly }) => (wideOnly === 'widest' ? widest : wide || !wideOnly)),
    [props.columns, wide, widest],
  );
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
  useScrollMemory(scroller, `${label}:${query}:${sort ? `${sort.by} ${sort.desc}` : ''}`);
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

  const selection = useRowSelection(rows, rowKey);
  const { copyRows, showMenu } = useRowCopy({ columns, factsOf });
  /** What an action on a row is about: the selection when the row is part of it. */
  const rowsFor = (index: number) => {
    const row = rows[index];
    if (row === undefined) return [];
    return selection.keys.has(rowKey(row)) ? selection.rows : [row];
  };
  useRowKeys({
    scroller,
    count: rows.length,
    selection,
    focusRow,
    copy: (index) => copyRows(rowsFor(index)),
    openMenu: (index, at) => {
      const open = () => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.click();
      void showMenu({ rows: rowsFor(index), at, open });
    },
  });

  const widths = useColumnWidths(name, columns);
  const { template } = widths;
  return (
    <>
      <div ref={scroller} className={classes.scroller}>
        <table className={classes.table} aria-label={label} aria-rowcount={rows.length + 1}>
          <thead className={classes.head}>
            <tr className={classes.headRow} aria-rowindex={1} style={{ gridTemplateColumns: template }}>
              {columns.map((column, place) => (
                <th
                  key={column.key}
                  scope="col"
                  aria-label={column.header}
                  aria-sort={column.sort && onSort ? sortState(column.sort, sort) : undefined}
                  className={classes.headCell}
                  data-align={column.align}
                >
                  {column.sort !== undefined && onSort ? (
                    <SortButton
                      header={column.header}
                      state={sortState(column.sort, sort)}
                      onSort={() => column.sort && onSort(nextSort(column.sort, sort))}
                    />
                  ) : (
                    column.header
                  )}
                  <ColumnGrip column={column.key} header={column.header} widths={widths} first={place === 0} />
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
                  selected={selection.keys.has(rowKey(row))}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      {selection.rows.length > 0 && (
        <SelectionBar count={selection.rows.length} copy={() => copyRows(selection.rows)} clear={selection.clear}>
          {props.selectionTools?.(selection.rows)}
        </SelectionBar>
      )}
    </>
  );
}
