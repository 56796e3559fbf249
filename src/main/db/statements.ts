import type { Statement } from 'better-sqlite3';
import type { Db } from './open-database.ts';

const cached = new WeakMap<Db, Map<string, Statement>>();

/** The prepared statement of an SQL text, prepared once per database. Every query of the desk goes through here. */
export function statement<Row = unknown>(db: Db, sql: string): Statement<unknown[], Row> {
  let statements = cached.get(db);
  if (!statements) {
    statements = new Map();
    cached.set(db, statements);
  }
  let prepared = statements.get(sql);
  if (!prepared) {
    prepared = db.prepare(sql);
    statements.set(sql, prepared);
  }
  return prepared as Statement<unknown[], Row>;
}
