import type { CommandResult } from '../../shared/api/push.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import type { Db } from '../db/open-database.ts';
import { rebase } from '../repos/apply-command.ts';
import { readMeta, writeMeta } from '../repos/meta.ts';
import { markRefused, markSent } from '../repos/outbox.ts';

/**
 * Stores what the service said of the commands sent. A refused one is parked with its reason, and its effect goes from
 * the screen in the same transaction. Applied ones stay until their effect comes back in the feed: nothing flickers.
 */
export function storeResults(db: Db, results: readonly CommandResult[], now: Date): void {
  const refused = results.filter((result) => result.status === 'refused');
  db.transaction(() => {
    for (const { seq, status } of results) if (status !== 'refused') markSent(db, seq);
    if (refused.length > 0) {
      rebase(db, { today: dutchDay(now) }, () => {
        for (const { seq, refusal } of refused) markRefused(db, seq, refusal ?? refuse('internal_error'));
      });
    }
    const answered = Math.max(readMeta(db).ackedThrough, ...results.map(({ seq }) => seq));
    writeMeta(db, { ackedThrough: answered, lastContactAt: now.toISOString() });
  }).immediate();
}
