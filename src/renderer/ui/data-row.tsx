import { memo } from 'react';
import type { Column } from './column.ts';
import classes from './data-table.module.css';

interface DataRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly offset: number;
  readonly height: number;
  readonly template: string;
  readonly columns: readonly Column<Row>[];
  readonly selected: boolean;
}

/** The row's link is stretched over all of it (row-link.module.css), so that a click anywhere opens it. */
function DataRowInner<Row>({ row, index, offset, height, template, columns, selected }: DataRowProps<Row>) {
  return (
    <tr
      className={classes.row}
      aria-rowindex={index + 2}
      data-index={index}
      aria-selected={selected || undefined}
      style={{ gridTemplateColumns: template, height, transform: `translateY(${offset}px)` }}
    >
      {columns.map((column) => (
        <td key={column.key} className={classes.cell} data-align={column.align}>
          {column.render(row)}
        </td>
      ))}
    </tr>
  );
}

/** One row; it is drawn again only when its own data or place changed. */
export const DataRow = memo(DataRowInner) as typeof DataRowInner;
