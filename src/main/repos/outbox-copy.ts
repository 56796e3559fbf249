import { z } from 'zod';
import type { IsoDate } from '../../shared/domain/dates.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { readMeta, writeMeta } from './meta.ts';
import { rebase } from './rebase.ts';

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
  /** Files that were imported, whose commands are held back until all of them are there. */
  imports: z.array(cells).default([]),
  outbox: z.array(cells),
  creates: z.array(cells),
  /** PINs as they are kept: salted and hashed, here in base64. */
  staff: z.array(z.object({ id: z.string(), name: z.string(), salt: z.string(), hash: z.string() })),
});
export type OutboxCopy = z.infer<typeof outboxCopySchema>;
type Cell = z.infer<typeof cell>;
type Cells = z.infer<typeof cells>;

/** Below every number in use: refused commands of a former desk id have negative ones. */
const FIRST_SEQ = -(2 ** 40);
const ROWS_AT_ONCE = 200;

/** The rows of a query in the order of a column, some at a time, so that nobody waits for all of them. */
function* readSome(db: Db, sql: string, by: string, first: Cell, ...more: Cell[]): Generator<readonly Cells[], void> {
  let after: Cell | undefined = first;
  while (after !== undefined) {
    const rows: readonly Cells[] = statement<Cells>(db, `${sql} ORDER BY ${by} LIMIT ?`).all(
      after,
      ...more,
      ROWS_AT_ONCE,
    );
    if (rows.length > 0) yield rows;
    after = rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1)?.[by];
  }
}

/** The rows of the outbox up to a number, some at a time. */
export const readOutboxRows = (db: Db, lastSeq: number) =>
  readSome(db, 'SELECT * FROM outbox WHERE seq > ? AND seq <= ?', 'seq', FIRST_SEQ, lastSeq);

/** Which command makes which row, some at a time. */
export const readCreates = (db: Db) => readSome(db, 'SELECT * FROM outbox_creates WHERE row_id > ?', 'row_id', '');

/** All but the rows of these two tables; `null` while nobody is signed in. */
export function readRestOfCopy(db: Db, now: Date): Omit<OutboxCopy, 'outbox' | 'creates'> | null {
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
    imports: statement<Cells>(db, 'SELECT * FROM import ORDER BY id').all(),
    staff: staff
      .all()
      .map(({ id, name, salt, hash }) => ({ id, name, salt: salt.toString('base64'), hash: hash.toString('base64') })),
  };
}

function insertCells(db: Db, table: 'outbox' | 'outbox_creates' | 'import', row: Cells): void {
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
    // The copy is the newer one: a file that went as a whole since then must not be taken out again.
    statement(db, 'DELETE FROM import').run();
    for (const row of copy.imports) insertCells(db, 'import', row);
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
    // Which of them left since the copy was made, nobody knows.
    writeMeta(db, { offeredThrough: lastSeq });
  };
  db.transaction(() => rebase(db, { today }, putBack)).immediate();
}
