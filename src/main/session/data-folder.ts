import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { databaseTrouble } from '../db/database-trouble.ts';
import { DatabaseNewerError, MigrationError, migrate, needsMigration } from '../db/migrate.ts';
import { type Db, openDatabase } from '../db/open-database.ts';

/** The desk's files in its data folder. */
export interface DataFolder {
  readonly database: string;
  readonly keyFile: string;
  /** Sealed copy of the outbox, for the day on which the database cannot be read. */
  readonly outboxBackup: string;
  /** The database as an older version of the program left it, until the newer one has proven itself. */
  readonly older: string;
}

export function dataFolder(folder: string): DataFolder {
  mkdirSync(folder, { recursive: true });
  return {
    database: join(folder, 'desk.db'),
    keyFile: join(folder, 'desk.key'),
    outboxBackup: join(folder, 'desk.outbox'),
    older: join(folder, 'desk.db.before'),
  };
}

const SIDE_FILES = ['', '-wal', '-shm'];

export type OpenTrouble = 'database_unreadable' | 'database_newer' | 'disk_full' | 'disk_read_only';

/** Removes the copy from before an update; also when anything is erased, since it would still be in there. */
export function removeOlderCopy({ older }: Pick<DataFolder, 'older'>): void {
  rmSync(older, { force: true });
}

/** As above, in the middle of other work. What holds the file (a scanner, a backup) lets it go: the next erasure or start tries again. */
export function tryRemoveOlderCopy(
  files: DataFolder,
  report: (event: string, codes: Readonly<Record<string, string>>) => void,
): void {
  try {
    removeOlderCopy(files);
  } catch (error) {
    report('older copy not removed', { error: error instanceof Error ? error.name : 'unknown' });
  }
}

/**
 * Brings the schema up to date, after a copy of the whole database was made; encrypted with the same key. The copy goes at the
 * first start that finds nothing to change.
 */
function migrateWithCopy(db: Db, { database, older }: DataFolder): void {
  const needs = needsMigration(db);
  if (needs === 'no') removeOlderCopy({ older });
  if (needs === 'yes') {
    db.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(database, older);
  }
  migrate(db);
}

/** A step that fails is a bug of ours: the database is set aside with everything in it, and the desk begins anew. */
function troubleOf(error: unknown): OpenTrouble | null {
  if (error instanceof DatabaseNewerError) return 'database_newer';
  return error instanceof MigrationError ? 'database_unreadable' : databaseTrouble(error);
}

/** Opens the database and brings its schema up to date. */
export function openDeskDatabase(
  files: DataFolder,
  key: Buffer,
  nativeBinding: string | undefined,
): Result<Db, OpenTrouble> {
  try {
    const db = openDatabase({ file: files.database, key, nativeBinding });
    try {
      migrateWithCopy(db, files);
      // After a power cut it may still hold what was erased just before.
      db.pragma('wal_checkpoint(TRUNCATE)');
      return ok(db);
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === null) throw error;
    return err(trouble);
  }
}

/** What was set aside: at most one database, since each is as large as the cache. */
function removeSetAside(database: string): void {
  for (const name of readdirSync(dirname(database))) {
    if (name.startsWith(`${basename(database)}.unreadable-`)) rmSync(join(dirname(database), name), { force: true });
  }
}

/** Sets an unreadable database aside under a name with the moment, so that somebody can still look at it. */
export function quarantineDatabase({ database }: DataFolder, now: Date): void {
  if (!existsSync(database)) return;
  removeSetAside(database);
  const mark = now.toISOString().replace(/[:.]/g, '-');
  for (const side of SIDE_FILES) {
    if (existsSync(database + side)) renameSync(database + side, `${database}.unreadable-${mark}${side}`);
  }
}

/** On Windows a scanner or a backup may hold a file for a moment. */
const IN_USE = { force: true, maxRetries: 10, retryDelay: 50 };

/**
 * Removes the key, the database and its copies: nothing of the garage stays on this computer. The key goes first: what cannot be
 * removed is not readable any more either. Throws when a file stays.
 */
export function eraseFolder({ database, keyFile, outboxBackup, older }: DataFolder): void {
  for (const file of [keyFile, `${keyFile}.new`]) rmSync(file, IN_USE);
  for (const side of SIDE_FILES) rmSync(database + side, IN_USE);
  removeSetAside(database);
  for (const file of [outboxBackup, `${outboxBackup}.new`, older]) rmSync(file, IN_USE);
}
