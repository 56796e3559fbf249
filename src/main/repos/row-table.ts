import type { EntityName, EntityRow } from '../../shared/domain/entities.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';

/** A value that SQLite stores as it is. */
export type Cell = string | number | null;

export interface RowState {
  /** Last revision confirmed by the service; 0 when it does not know the row yet. */
  readonly revision: number;
  /** Number of the snapshot that last held the row. */
  readonly generation: number;
}

/** Reading and writing whole rows of one entity. Columns are the fields of the row in snake case. */
export interface RowTable<E extends EntityName> {
  get(db: Db, id: string): EntityRow<E> | null;
  state(db: Db, id: string): RowState | null;
  put(db: Db, row: EntityRow<E>, revision: number, generation: number): void;
  delete(db: Db, id: string): void;
  /** Ids of rows that an older snapshot brought and a newer one did not. */
  idsOlderThan(db: Db, generation: number): readonly string[];
  /** A row of a query over `columns`, as the domain knows it. */
  read(cells: Readonly<Record<string, unknown>>): EntityRow<E>;
  /** The columns to select for `read`, each with the given table name before it. */
  columns(table: string): string;
}

export interface RowTableOptions<E extends EntityName> {
  readonly entity: E;
  readonly fields: readonly (keyof EntityRow<E> & string)[];
  /** Columns that follow from the row, for sorting and searching. */
  readonly derived?: Readonly<Record<string, (row: EntityRow<E>) => Cell>>;
  /** Columns that a new row copies from other tables. Triggers keep them up to date when those change later. */
  readonly copied?: { readonly columns: readonly string[]; readonly cells: (db: Db, row: EntityRow<E>) => Cell[] };
  /** Keeps what hangs on the row up to date; `before` is the row as it was, `null` for a new one. */
  readonly afterPut?: (db: Db, rowid: number | bigint, row: EntityRow<E>, before: EntityRow<E> | null) => void;
  readonly beforeDelete?: (db: Db, rowid: number | bigint) => void;
}

function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function writeSql(entity: string, columns: readonly string[], copied: readonly string[]) {
  const all = ['revision', 'generation', ...columns];
  const first = [...all, ...copied];
  return {
    insert: `INSERT INTO ${entity} (${first.join(', ')}) VALUES (${first.map(() => '?').join(', ')})`,
    update: `UPDATE ${entity} SET ${all.map((column) => `${column} = ?`).join(', ')} WHERE rowid = ?`,
    find: `SELECT rowid FROM ${entity} WHERE id = ?`,
  };
}

export function rowTable<E extends EntityName>(options: RowTableOptions<E>): RowTable<E> {
  const { entity, fields, derived = {}, copied, afterPut, beforeDelete } = options;
  const columnOf = fields.map((field) => [field, snakeCase(field)] as const);
  const columns = (table: string) => columnOf.map(([, column]) => `${table}.${column}`).join(', ');
  const written = [...columnOf.map(([, column]) => column), ...Object.keys(derived)];
  const sql = writeSql(entity, written, copied?.columns ?? []);
  const selectByRowid = `SELECT ${columns(entity)} FROM ${entity} WHERE rowid = ?`;
  const find = (db: Db, id: string) => statement<{ rowid: number }>(db, sql.find).get(id)?.rowid;
  const read = (cells: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(columnOf.map(([field, column]) => [field, cells[column]])) as EntityRow<E>;
  return {
    columns,
    read,
    get: (db, id) => {
      const cells = statement<Record<string, unknown>>(db, `SELECT ${columns(entity)} FROM ${entity} WHERE id = ?`).get(
        id,
      );
      return cells ? read(cells) : null;
    },
    state: (db, id) =>
      statement<RowState>(db, `SELECT revision, generation FROM ${entity} WHERE id = ?`).get(id) ?? null,
    put: (db, row, revision, generation) => {
      const cells = [
        revision,
        generation,
        ...columnOf.map(([field]) => row[field] as Cell),
        ...Object.values(derived).map((make) => make(row)),
      ];
      const found = find(db, row.id);
      if (found === undefined) {
        const made = statement(db, sql.insert).run(...cells, ...(copied?.cells(db, row) ?? []));
        afterPut?.(db, made.lastInsertRowid, row, null);
        return;
      }
      const before = afterPut && statement<Record<string, unknown>>(db, selectByRowid).get(found);
      statement(db, sql.update).run(...cells, found);
      if (before) afterPut(db, found, row, read(before));
    },
    delete: (db, id) => {
      const rowid = find(db, id);
      if (rowid === undefined) return;
      beforeDelete?.(db, rowid);
      statement(db, `DELETE FROM ${entity} WHERE rowid = ?`).run(rowid);
    },
    idsOlderThan: (db, generation) =>
      statement<{ id: string }>(db, `SELECT id FROM ${entity} WHERE generation < ?`)
        .all(generation)
        .map(({ id }) => id),
  };
}
