import type { Page } from '../../shared/ipc/views.ts';
import type { ListKey } from '../repos/list-page.ts';

/** A place in a list ordered by name and id, as text that a screen hands back. */
export function encodeCursor(key: ListKey): string {
  return JSON.stringify(key);
}

/** The place that a cursor names; `null` for the beginning, and for text that is no cursor. */
export function decodeCursor(cursor: string | null): ListKey | null {
  if (cursor === null) return null;
  try {
    const key: unknown = JSON.parse(cursor);
    return Array.isArray(key) &&
      (typeof key[0] === 'string' || typeof key[0] === 'number') &&
      typeof key[1] === 'string'
      ? [key[0], key[1]]
      : null;
  } catch {
    return null;
  }
}

/** A page out of one row more than fits: the surplus row tells that there is a next page. */
export function pageOf<Item, Row>(
  items: readonly Item[],
  limit: number,
  options: {
    readonly key: (item: Item) => ListKey;
    readonly row: (item: Item) => Row;
    readonly total: number | null;
  },
): Page<Row> {
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = items.length > limit && last !== undefined ? encodeCursor(options.key(last)) : null;
  return { rows: shown.map(options.row), nextCursor, total: options.total };
}
