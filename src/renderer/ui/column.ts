import type { ReactNode } from 'react';
import type { SortKey } from '../../shared/desk/list-choice.ts';

/** One column of a long list. */
export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** Width as a track of a CSS grid. */
  readonly width: string;
  readonly render: (row: Row) => ReactNode;
  /** The same as text, for the clipboard; absent where there is nothing to copy. */
  readonly text?: (row: Row) => string;
  /** What the list can be sorted by here; absent where it cannot. */
  readonly sort?: SortKey;
  readonly align?: 'end';
  /** Left out on narrow windows, or on all but the widest; what it shows is on the next screen too. */
  readonly wideOnly?: true | 'widest';
}
