import { z } from 'zod';
import type { IsoDate } from '../../shared/domain/dates.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { rebase } from './apply-command.ts';
import { readMeta, writeMeta } from './meta.ts';

const cell = z.union([z.string(), z.number(), z.null()]);
const cells = z.record(z.string(), cell);

/** What a desk has and nobody else: commands that were not settled, and the people with a PIN. */
export const outboxCopySchema = z.object({
  /** When it was taken (ISO 8601). */
  takenAt: z.string(),
  garageId: z.string(),
  lastSeq: z.number(),
  ackedThrough: z.number(),
  confirmedSeq: z.number(),
  outbox: z.array(cells),
  creates: z.array(cells),
  /** PINs as they are kept: salted and hashed, here in base64. */
  staff: z.array(z.object({ id: z.string(), name: z.string(), salt: z.string(), hash: z.string() })),
});
export type OutboxCopy = z.infer<typeof outboxCopySchema>;
type Cells = z.infer<typeof cells>;

/** Below every number in use: refused commands of a former desk id have negative ones. */
const FIRST_SEQ = -(2 ** 40);
const ROWS_AT_ONCE = 200;

/** The rows of the outbox, some at a time, so that nobody waits for all of them. */
export function* readOutboxRows(db: Db): Generator<readonly Cells[], void> {
  const sql = 'SELECT * FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?';
  let after = FIRST_SEQ;
  for (;;) {
    const rows = statement<Cells & { seq: number }>(db, sql).all(after, ROWS_AT_ONCE);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_AT_ONCE) return;
    after = last.seq;
  }
}

/** All but the rows of the outbox; `null` while nobody is signed in. */
export function readRestOfCopy(db: Db, now: Date): Omit<OutboxCopy, 'outbox'> | null {
  const { session, lastSeq, ackedThrough, confirmedSeq } = readMeta(db);
  if (!session) return null;
  const staff = statement<{ id: string; name: string; salt: Buffer; hash: Buffer }>(
    db,
    'SELECT id, name, pin_salt AS salt, pin_hash AS hash FROM staff ORDER BY id',
  );
  return {
    takenAt: now.toISOString(),
    garageId: session.garageId,
    lastSeq,
    ackedThrough,
    confirmedSeq,
    creates: statement<Cells>(db, 'SELECT * FROM outbox_creates ORDER BY row_id').all(),
    staff: staff
      .all()
      .map(({ id, name, salt, hash }) => ({ id, name, salt: salt.toString('base64'), hash: hash.toString('base64') })),
  };
}

function insertCells(db: Db, table: 'outbox' | 'outbox_creates', row: Cells): void {
  const columns = Object.keys(row).filter((name) => /^[a-z_]+$/.test(name));
  const places = columns.map(() => '?').join(', ');
  statement(db, `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${places})`).run(
    ...columns.map((name) => row[name]),
  );
}

/** Whether a database went back in time: the copy knows of commands that it does not. */
export function isBehind(db: Db, copy: OutboxCopy): boolean {
  const { session, lastSeq } = readMeta(db);
  return session?.garageId === copy.garageId && lastSeq < copy.lastSeq;
}

/**
 * Puts what a database lacks of a copy into it, in one transaction. Commands keep their numbers: what the service executed
 * since then it answers from memory, and numbers that it knows for other commands lead to a new desk id.
 */
export function putOutboxBack(db: Db, copy: OutboxCopy, today: IsoDate): void {
  const putBack = () => {
    for (const row of copy.outbox) insertCells(db, 'outbox', row);
    for (const row of copy.creates) insertCells(db, 'outbox_creates', row);
    for (const { id, name, salt, hash } of copy.staff) {
      const [saltBytes, hashBytes] = [Buffer.from(salt, 'base64'), Buffer.from(hash, 'base64')];
      statement(db, 'INSERT OR IGNORE INTO staff VALUES (?, ?, ?, ?)').run(id, name, saltBytes, hashBytes);
    }
    const { lastSeq, ackedThrough, confirmedSeq } = copy;
    // A database that went back in time has not seen the answers that the copy knows of: it asks for them again.
    const isNew = readMeta(db).session === null;
    writeMeta(db, isNew ? { lastSeq, ackedThrough, confirmedSeq } : { lastSeq });
  };
  db.transaction(() => rebase(db, { today }, putBack)).immediate();
}
