import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { lockFolder } from './folder-lock.ts';
import type { Db, Tables } from './tables.ts';

/** An open database, not yet migrated. */
export interface OpenDatabase {
  readonly db: Db;
  /** A real server that other processes may write to; `null` when the database is embedded and ours alone. */
  readonly sharedUrl: string | null;
  close(): Promise<void>;
}

// Calendar days stay text: a Date would move them into a time zone.
const keepText = (text: string) => text;

/**
 * PostgreSQL in this process (PGlite), in a folder, or in memory when `folder` is `null`. In memory it may begin from
 * a dump of an empty cluster, which is quicker than making one.
 */
export async function openEmbedded(folder: string | null, emptyCluster?: Blob): Promise<OpenDatabase> {
  const parsers = { [types.DATE]: keepText };
  const unlock = folder === null ? null : await lockFolder(folder);
  const memory = { parsers, ...(emptyCluster ? { loadDataDir: emptyCluster } : {}) };
  const database = folder === null ? await PGlite.create(memory) : await openFolder(folder, parsers);
  const db: Db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: database }) });
  const close = async () => {
    await closeBoth(db, database);
    await unlock?.();
  };
  return { db, sharedUrl: null, close };
}

async function openFolder(folder: string, parsers: Record<number, (text: string) => string>): Promise<PGlite> {
  const marker = join(folder, 'complete');
  const dataDir = join(folder, 'cluster');
  // A first start that was cut off leaves half a cluster, which never held anything.
  if (!existsSync(marker)) await rm(dataDir, { recursive: true, force: true });
  const database = await PGlite.create({ dataDir, parsers });
  await writeFile(marker, '');
  return database;
}

async function closeBoth(db: Db, database: PGlite): Promise<void> {
  await db.destroy();
  // Kysely closes only what it has used.
  if (!database.closed) await database.close();
}

/** A PostgreSQL server. An error on an idle connection is no reason to stop: the pool makes a new one. */
export async function openServer(url: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === pg.types.builtins.DATE
          ? keepText
          : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  pool.on('error', () => undefined);
  const db: Db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, sharedUrl: url, close: () => db.destroy() };
}
