import type { Db } from './open-database.ts';

/** Overwrites what erased rows left in the write-ahead log; the pages themselves are overwritten by `secure_delete`. */
export function truncateLog(db: Db): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
}
