import Database from 'better-sqlite3';
import { migrate } from '../../src/main/db/migrate.ts';
import type { Db } from '../../src/main/db/open-database.ts';

/** A desk's database in memory, with the present schema. Without encryption: SQLite has none for what is in no file. */
export function openMemoryDatabase(): Db {
  const db = new Database(':memory:');
  migrate(db);
  return db;
}
