import { useState } from 'react';
import { rangeOf } from './range-of.ts';

export interface RowSelection<Row> {
  readonly keys: ReadonlySet<string>;
  /** The selected rows in the order of the list. */
  readonly rows: readonly Row[];
  readonly toggle: (index: number) => void;
  /** Everything from the row that was selected first up to this one. */
  readonly extendTo: (index: number, from: number) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

interface Selected {
  readonly keys: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | null;
}

const NOTHING: Selected = { keys: new Set(), anchor: null };

/** Which rows of a list are selected. A row that is not in the list, such as one that a search leaves out, is no part of it. */
export function useRowSelection<Row>(rows: readonly Row[], rowKey: (row: Row) => string): RowSelection<Row> {
  const [selected, setSelected] = useState(NOTHING);
  const keyAt = (index: number) => {
    const row = rows[index];
    return row === undefined ? null : rowKey(row);
  };
  return {
    keys: selected.keys,
    rows: selected.keys.size === 0 ? [] : rows.filter((row) => selected.keys.has(rowKey(row))),
    toggle: (index) => {
      const key = keyAt(index);
      if (key === null) return;
      const keys = new Set(selected.keys);
      if (!keys.delete(key)) keys.add(key);
      setSelected({ keys, anchor: key });
    },
    extendTo: (index, from) => {
      const anchored = rows.findIndex((row) => rowKey(row) === selected.anchor);
      const start = anchored < 0 ? from : anchored;
      const keys = rangeOf(start, index, rows.length).map((place) => keyAt(place) ?? '');
      setSelected({ keys: new Set(keys), anchor: keyAt(start) });
    },
    all: () => setSelected({ keys: new Set(rows.map(rowKey)), anchor: selected.anchor }),
    clear: () => setSelected(NOTHING),
  };
}
