import type { Db } from '../../db/open-database.ts';
import { adjust, type Pace } from '../../db/pace.ts';
import { withoutWaitingForDisk } from '../../db/without-waiting-for-disk.ts';

/**
 * What wraps the slices of an import (`inSlices`): a transaction each. After some of them one does no work, but writes the log back into
 * the database, as much as takes no longer than a slice may: left to SQLite, it grows to four thousand pages and then holds
 * everybody up.
 */
export function lightSlices(db: Db): (work: () => void) => void {
  // No fewer than three: each time the disk is waited for, however little there is to write.
  const slices: Pace = { amount: 6, least: 3, most: 12, aimMs: 25 };
  let unwritten = 0;
  return (work) => {
    if (unwritten < slices.amount) {
      unwritten += 1;
      // What a power cut takes back of an import that is under way is taken out at the next start anyhow.
      return withoutWaitingForDisk(db, () => db.transaction(work).immediate());
    }
    const begun = performance.now();
    db.pragma('wal_checkpoint(PASSIVE)');
    adjust(slices, unwritten, performance.now() - begun);
    unwritten = 0;
  };
}
