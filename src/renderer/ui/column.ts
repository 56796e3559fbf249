import type { ReactNode } from 'react';

/** One column of a long list. */
export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** Width as a track of a CSS grid. */
  readonly width: string;
  readonly render: (row: Row) => ReactNode;
  /** The same as text, for the clipboard; absent where there is nothing to copy. */
  readonly text?: (row: Row) => string;
  readonly align?: 'end';
  /** Left out on narrow windows; what it shows is on the next screen too. */
  readonly wideOnly?: boolean;
}
