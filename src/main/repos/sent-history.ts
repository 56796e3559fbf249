import type { CommandResult } from '../../shared/api/push.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';

/** Enough to answer "did that go through?" for a busy week. */
const KEPT = 500;

/** One command that the service answered. */
export interface SentEntry {
  readonly commandId: string;
  readonly type: string;
  readonly customerId: string | null;
  readonly at: string;
  readonly settledAt: string;
  readonly status: CommandResult['status'];
  readonly code: string | null;
}

/** Keeps what the service said of a command that is in the outbox; the first answer stands, as the service's does. */
export function recordOutcome(db: Db, { id, status, refusal }: CommandResult, settledAt: string): void {
  statement(
    db,
    `INSERT OR IGNORE INTO sent_history (command_id, type, customer_id, at, settled_at, status, code)
     SELECT id, type, customer_id, at, ?, ?, ? FROM outbox WHERE id = ?`,
  ).run(settledAt, status, refusal?.code ?? null, id);
}

/** Leaves the newest ones. */
export function trimHistory(db: Db): void {
  const sql = `DELETE FROM sent_history WHERE rowid IN
    (SELECT rowid FROM sent_history ORDER BY settled_at DESC, rowid DESC LIMIT -1 OFFSET ?)`;
  statement(db, sql).run(KEPT);
}

const SELECT = `SELECT command_id AS commandId, type, customer_id AS customerId, at, settled_at AS settledAt, status, code
  FROM sent_history`;
const LATEST_FIRST = 'ORDER BY settled_at DESC, rowid DESC';

/** Latest answer first. */
export function listHistory(db: Db, limit: number): readonly SentEntry[] {
  return statement<SentEntry>(db, `${SELECT} ${LATEST_FIRST} LIMIT ?`).all(limit);
}

/** What was answered about one customer, latest answer first. */
export function listHistoryOfCustomer(db: Db, customerId: string): readonly SentEntry[] {
  return statement<SentEntry>(db, `${SELECT} WHERE customer_id = ? ${LATEST_FIRST}`).all(customerId);
}
