import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callApi } from '../lib/api.ts';
import { apiKey, useApi } from '../lib/use-api.ts';
import type { Column } from './column.ts';

const MIN_WIDTH = 48;
const MAX_WIDTH = 1_200;

export interface ColumnWidths {
  /** The tracks of the grid that a row is. */
  readonly template: string;
  /** While dragging. */
  readonly show: (column: string, width: number) => void;
  /** Shows it and remembers it; `null` goes back to the width that the column began with. */
  readonly keep: (column: string, width: number | null) => void;
}

/** The widths of the columns of a list: as designed, until somebody drags one; then that is remembered at this desk. */
export function useColumnWidths<Row>(list: string, columns: readonly Column<Row>[]): ColumnWidths {
  const client = useQueryClient();
  const { data: settings } = useApi('settings.get', undefined);
  const [dragged, setDragged] = useState<{ readonly key: string; readonly width: number } | null>(null);
  const kept = settings?.columnWidths ?? {};
  const within = (width: number) => Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
  const track = ({ key, width }: Column<Row>) => {
    const own = dragged?.key === key ? dragged.width : kept[`${list}.${key}`];
    return own === undefined ? width : `${own}px`;
  };
  return {
    template: columns.map(track).join(' '),
    show: (key, width) => setDragged({ key, width: within(width) }),
    keep: (key, width) => {
      const { [`${list}.${key}`]: _before, ...others } = kept;
      const columnWidths = width === null ? others : { ...others, [`${list}.${key}`]: within(width) };
      if (settings) client.setQueryData(apiKey('settings.get', undefined), { ...settings, columnWidths });
      setDragged(null);
      void callApi('settings.set', { columnWidths });
    },
  };
}
