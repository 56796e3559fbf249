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
  // What is kept comes back in a later task, and the next key of a held one would start from the width before.
  const [chosen, setChosen] = useState<Readonly<Record<string, number | null>>>({});
  const within = (width: number) => Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
  const track = ({ key, width }: Column<Row>) => {
    const own = chosen[key] === undefined ? settings?.columnWidths[`${list}.${key}`] : chosen[key];
    return own === undefined || own === null ? width : `${own}px`;
  };
  const choose = (key: string, width: number | null) => setChosen((others) => ({ ...others, [key]: width }));
  return {
    template: columns.map(track).join(' '),
    show: (key, width) => choose(key, within(width)),
    keep: (key, width) => {
      const wanted = width === null ? null : within(width);
      choose(key, wanted);
      const settingsKey = apiKey('settings.get', undefined);
      const now = client.getQueryData<NonNullable<typeof settings>>(settingsKey);
      if (!now) return;
      const { [`${list}.${key}`]: _before, ...others } = now.columnWidths;
      const columnWidths = wanted === null ? others : { ...others, [`${list}.${key}`]: wanted };
      client.setQueryData(settingsKey, { ...now, columnWidths });
      void callApi('settings.set', { columnWidths });
    },
  };
}
