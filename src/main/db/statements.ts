import type { Statement } from 'better-sqlite3';
import type { Db } from './open-database.ts';

/** Told of a query that took longer than a person should wait for an answer: its text, which never holds values. */
export type SlowQueryListener = (sql: string, ms: number) => void;

const SLOW_MS = 40;
const MOST_TEXT = 120;

const cached = new WeakMap<Db, Map<string, Statement>>();
const listeners = new WeakMap<Db, SlowQueryListener>();

export function watchSlowQueries(db: Db, listener: SlowQueryListener): void {
  listeners.set(db, listener);
}

/** Measures every execution; a clock reading costs a tenth of a microsecond. */
function timed(db: Db, sql: string, prepared: Statement): Statement {
  for (const way of ['run', 'get', 'all'] as const) {
    const execute = prepared[way].bind(prepared) as (...values: unknown[]) => unknown;
    const measured = (...values: unknown[]) => {
      const begun = performance.now();
      const answer = execute(...values);
      const ms = performance.now() - begun;
      if (ms > SLOW_MS) listeners.get(db)?.(sql.replace(/\s+/g, ' ').slice(0, MOST_TEXT), Math.round(ms));
      return answer;
    };
    Object.defineProperty(prepared, way, { value: measured });
  }
  return prepared;
}

/** The prepared statement of an SQL text, prepared once per database. Every query of the desk goes through here. */
export function statement<Row = unknown>(db: Db, sql: string): Statement<unknown[], Row> {
  let statements = cached.get(db);
  if (!statements) {
    statements = new Map();
    cached.set(db, statements);
  }
  let prepared = statements.get(sql);
  if (!prepared) {
    prepared = timed(db, sql, db.prepare(sql));
    statements.set(sql, prepared);
  }
  return prepared as Statement<unknown[], Row>;
}
