import type { CommandResult } from '../../shared/api/push.ts';
import type { Command } from '../../shared/commands/command.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import type { Db } from '../db/open-database.ts';
import { readMeta, writeMeta } from '../repos/meta.ts';
import {
  dropConfirmed,
  dropDiscarded,
  emptyCommand,
  getOutboxEntry,
  isEmptied,
  markAnswered,
  markSent,
} from '../repos/outbox.ts';
import { rebase, rebaseAround } from '../repos/rebase.ts';
import { recordOutcome, trimHistory } from '../repos/sent-history.ts';

function settle(db: Db, results: readonly CommandResult[], confirmedSeq: number, now: Date): void {
  for (const result of results) {
    const { id, seq, status, refusal } = result;
    recordOutcome(db, result, now.toISOString());
    if (status === 'refused') markAnswered(db, id, refusal ?? refuse('internal_error'));
    else markSent(db, id);
    // About what the garage may no longer keep; the feed tells of it too, perhaps later.
    if (isEmptied(refusal?.code)) emptyCommand(db, seq);
  }
  trimHistory(db);
  dropConfirmed(db, confirmedSeq);
}

/**
 * Stores what the service said of the commands sent, and answers how many results that were. A refused command is parked
 * with its reason, and its effect goes from the screen in the same transaction. An applied one stays until its effect
 * comes back in the feed, so that nothing flickers.
 */
export function storeResults(db: Db, sent: readonly Command[], results: readonly CommandResult[], now: Date): number {
  const idOf = new Map(sent.map(({ seq, id }) => [seq, id]));
  const known = results.filter(({ seq, id }) => idOf.get(seq) === id);
  db.transaction(() => {
    const { ackedThrough, confirmedSeq } = readMeta(db);
    const work = () => settle(db, known, confirmedSeq, now);
    const context = { today: dutchDay(now) };
    const wasParked = ({ id }: CommandResult) => getOutboxEntry(db, id)?.state === 'refused';
    const refused = known.filter(({ status }) => status === 'refused').map(({ seq }) => seq);
    // One that was parked at the desk, and is executed after all, comes back between the others.
    if (known.some((result) => result.status !== 'refused' && wasParked(result))) rebase(db, context, work);
    else rebaseAround(db, context, { keys: () => new Set(), ended: new Set(refused) }, work);
    const answered = Math.max(ackedThrough, ...known.map(({ seq }) => seq));
    dropDiscarded(db, answered);
    writeMeta(db, { ackedThrough: answered, lastContactAt: now.toISOString() });
  }).immediate();
  return known.length;
}
