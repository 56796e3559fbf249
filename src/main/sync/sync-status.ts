import type { SyncStatus } from '../../shared/ipc/views.ts';
import type { Db } from '../db/open-database.ts';
import { readMeta } from '../repos/meta.ts';
import { countOutbox } from '../repos/outbox.ts';
import type { LineState } from './line.ts';

const NOTHING: SyncStatus = {
  online: false,
  firstSync: null,
  fetching: null,
  waiting: 0,
  oldestWaitingAt: null,
  attention: 0,
  lastContactAt: null,
  nextAttemptAt: null,
  problem: null,
};

/** Where the desk stands with the service: what waits, since when, and what is in the way. */
export function syncStatus(db: Db | null, line: LineState | null): SyncStatus {
  if (!db) return NOTHING;
  const { hasData, snapshot, lastContactAt } = readMeta(db);
  const firstSync = hasData ? null : (snapshot ?? { done: 0, total: 0 });
  const { pending, refused, oldestPendingAt } = countOutbox(db);
  return {
    online: line?.online ?? false,
    firstSync,
    fetching: snapshot ?? firstSync,
    waiting: pending,
    oldestWaitingAt: oldestPendingAt,
    attention: refused,
    lastContactAt,
    nextAttemptAt: line?.nextAttemptAt?.toISOString() ?? null,
    problem: line?.problem ?? null,
  };
}

/** Whether something is being sent that could be cut off. A desk that is refused until it logs in, or has a later version, sends nothing. */
export function isSending({ online, problem, waiting }: SyncStatus): boolean {
  return online && problem === null && waiting > 0;
}
