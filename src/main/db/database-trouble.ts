import Database from 'better-sqlite3';

export type DatabaseTrouble = 'disk_full' | 'disk_read_only' | 'database_unreadable';

const BY_CODE: readonly (readonly [prefix: string, trouble: DatabaseTrouble])[] = [
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_IOERR_WRITE', 'disk_full'],
  ['SQLITE_READONLY', 'disk_read_only'],
  ['SQLITE_CANTOPEN', 'disk_read_only'],
  ['SQLITE_PERM', 'disk_read_only'],
  ['SQLITE_CORRUPT', 'database_unreadable'],
  ['SQLITE_NOTADB', 'database_unreadable'],
];

const BY_SYSTEM_CODE: Readonly<Record<string, DatabaseTrouble>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EROFS: 'disk_read_only',
  EACCES: 'disk_read_only',
  EPERM: 'disk_read_only',
};

/** What a person can be told about an error of SQLite or of the disk; `null` when it is a bug of ours. */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  if (error instanceof Database.SqliteError) {
    return BY_CODE.find(([prefix]) => error.code.startsWith(prefix))?.[1] ?? null;
  }
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? (BY_SYSTEM_CODE[code] ?? null) : null;
}
