import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import type { Cell } from './row-table.ts';

/** Place of a row in a list: what the list is sorted by, and the id for rows that are alike in that. */
export type ListKey = readonly [sort: string | number, id: string];

/** A long list in one order. All texts are SQL of this folder; values come in as named parameters. */
export interface ListQuery {
  readonly columns: string;
  readonly from: string;
  readonly where: readonly string[];
  readonly params: Readonly<Record<string, Cell>>;
  /** What it is sorted by; never NULL, since NULL has no place in an order. */
  readonly order: string;
  readonly desc: boolean;
  /** The id of a row. */
  readonly id: string;
}

export interface PlacedCells {
  readonly cells: Readonly<Record<string, unknown>>;
  readonly key: ListKey;
}

/** The rows after a place, or from the beginning; at most `limit`. */
export function readListPage(db: Db, query: ListQuery, after: ListKey | null, limit: number): readonly PlacedCells[] {
  const { columns, from, order, id, desc, params } = query;
  const [direction, beyond] = desc ? ['DESC', '<'] : ['ASC', '>'];
  // The first condition alone finds the place in an index on an expression.
  const place = after ? [`${order} ${beyond}= @place`, `(${order}, ${id}) ${beyond} (@place, @id)`] : [];
  const where = [...query.where, ...place];
  const sql = `SELECT ${columns}, ${order} AS list_order, ${id} AS list_id FROM ${from}
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
    ORDER BY ${order} ${direction}, ${id} ${direction} LIMIT @limit`;
  const values = { ...params, limit, ...(after ? { place: after[0], id: after[1] } : {}) };
  return statement<Record<string, unknown>>(db, sql)
    .all(values)
    .map((cells) => ({ cells, key: [cells.list_order as string | number, String(cells.list_id)] }));
}
