import type { SeenLine } from '../../shared/api/audit.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';

/** Weeks of work without a network. */
const MOST_LINES = 20_000;

/** From one moment to another, both as ISO 8601. */
interface Span {
  readonly from: string;
  readonly to: string;
}

/** Milliseconds in which one person who looks at one customer again is not told of again. */
const SAME_LOOK_MS = 10 * 60_000;

/** The time before a moment in which looking again is the same look. What a clock says that jumped is not in it. */
export function lookSpan(now: Date): Span {
  return { from: new Date(now.getTime() - SAME_LOOK_MS).toISOString(), to: now.toISOString() };
}

/** Adds a line behind all others; of too many the oldest go. */
export function insertAuditLine(db: Db, { id, kind, detail, customerId, actor, at }: SeenLine): void {
  statement(
    db,
    `INSERT INTO audit_line (id, kind, detail, customer_id, staff_id, staff_name, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, kind, detail, customerId, actor.id, actor.name, at);
  statement(db, `DELETE FROM audit_line WHERE seq <= (SELECT max(seq) FROM audit_line) - ${MOST_LINES}`).run();
}

/** Whether the same person looked at the same in this time. */
export function wasSeenIn(
  db: Db,
  { kind, customerId, actor }: Omit<SeenLine, 'id' | 'at'>,
  { from, to }: Span,
): boolean {
  const sql = 'SELECT 1 FROM audit_line WHERE customer_id IS ? AND at > ? AND at <= ? AND kind = ? AND staff_id = ?';
  return statement(db, sql).get(customerId, from, to, kind, actor.id) !== undefined;
}

type Cells = Omit<SeenLine, 'actor'> & { readonly staffId: string; readonly staffName: string };

/** What the service was not told of yet, the oldest first. */
export function listUntold(db: Db, limit: number): readonly SeenLine[] {
  return statement<Cells>(
    db,
    `SELECT id, kind, detail, customer_id AS customerId, staff_id AS staffId, staff_name AS staffName, at
     FROM audit_line WHERE told = 0 ORDER BY seq LIMIT ?`,
  )
    .all(limit)
    .map(({ staffId, staffName, ...line }) => ({ ...line, actor: { id: staffId, name: staffName } }));
}

/** The service has these. They stay while they count for who looks again. */
export function markTold(db: Db, ids: readonly string[], { from, to }: Span): void {
  const told = statement(db, 'UPDATE audit_line SET told = 1 WHERE id IN (SELECT value FROM json_each(?))');
  const drop = statement(db, 'DELETE FROM audit_line WHERE told = 1 AND (at <= ? OR at > ?)');
  db.transaction(() => {
    told.run(JSON.stringify(ids));
    drop.run(from, to);
  }).immediate();
}
