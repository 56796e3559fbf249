import type { Db } from './open-database.ts';

/**
 * Does work whose commits are not waited for: for what a power cut may take back, since it is fetched again, taken out again or not
 * missed. The next commit of anything else writes these down too.
 */
export function withoutWaitingForDisk<T>(db: Db, work: () => T): T {
  db.pragma('synchronous=NORMAL');
  try {
    return work();
  } finally {
    db.pragma('synchronous=FULL');
  }
}
