import type { Command } from '../../shared/commands/command.ts';
import type { Refusal, RefusalCode } from '../../shared/domain/refusal.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { dropTouches } from './command-keys.ts';

/** `waiting`: not yet answered; `sent`: executed by the service, its effect not yet back in the feed. */
export type OutboxState = 'waiting' | 'sent' | 'refused';

export interface OutboxEntry {
  readonly command: Command;
  readonly state: OutboxState;
  readonly refusal: Refusal | null;
  readonly subject: string;
  readonly customerId: string | null;
}

interface OutboxCells {
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly payload: string;
  readonly depends_on: string;
  readonly actor: string;
  readonly at: string;
  readonly state: OutboxState;
  readonly refusal: string | null;
  readonly subject: string;
  readonly customer_id: string | null;
}

function read(cells: OutboxCells): OutboxEntry {
  const { seq, id, type, version, at, state, subject } = cells;
  const [payload, dependsOn, actor] = [cells.payload, cells.depends_on, cells.actor].map((text) => JSON.parse(text));
  const refusal = cells.refusal === null ? null : (JSON.parse(cells.refusal) as Refusal);
  return {
    command: { seq, id, type, version, payload, dependsOn, actor, at },
    state,
    refusal,
    subject,
    customerId: cells.customer_id,
  };
}

/** Adds a command behind all others. `creates`: ids of rows that it brings into being; `importId`: the file that it came out of. */
export function insertCommand(
  db: Db,
  command: Command,
  about: {
    readonly subject: string;
    readonly customerId: string | null;
    readonly creates: readonly string[];
    readonly importId?: string | null;
  },
): void {
  statement(
    db,
    `INSERT INTO outbox (seq, id, type, version, payload, depends_on, actor, at, state, subject, customer_id, import_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?)`,
  ).run(
    command.seq,
    command.id,
    command.type,
    command.version,
    JSON.stringify(command.payload),
    JSON.stringify(command.dependsOn),
    JSON.stringify(command.actor),
    command.at,
    about.subject,
    about.customerId,
    about.importId ?? null,
  );
  const create = statement(db, 'INSERT OR REPLACE INTO outbox_creates VALUES (?, ?)');
  for (const rowId of about.creates) create.run(rowId, command.id);
}

/** Commands that are in force and whose effect is not in the confirmed rows yet, in order. */
export function listPending(db: Db, confirmedSeq: number): readonly OutboxEntry[] {
  return statement<OutboxCells>(db, "SELECT * FROM outbox WHERE seq > ? AND state <> 'refused' ORDER BY seq")
    .all(confirmedSeq)
    .map(read);
}

/** Those of the given numbers that are pending, in order. */
export function listPendingOf(db: Db, seqs: readonly number[], confirmedSeq: number): readonly OutboxEntry[] {
  const find = statement<OutboxCells>(db, "SELECT * FROM outbox WHERE seq = ? AND seq > ? AND state <> 'refused'");
  return seqs
    .toSorted((a, b) => a - b)
    .map((seq) => find.get(seq, confirmedSeq))
    .filter((cells) => cells !== undefined)
    .map(read);
}

/** Numbers of the pending commands up to one that will be confirmed. */
export function listPendingThrough(db: Db, confirmedSeq: number, throughSeq: number): readonly number[] {
  const sql = "SELECT seq FROM outbox WHERE seq > ? AND seq <= ? AND state <> 'refused'";
  return statement<{ seq: number }>(db, sql)
    .all(confirmedSeq, throughSeq)
    .map(({ seq }) => seq);
}

/** What goes in place of a command that was refused at the desk: its number must be used, its content must not leave. */
function hollow(command: Command): Command {
  return { ...command, payload: {}, dependsOn: [] };
}

/** Number of the first command of a file whose import is under way: it may have to be taken out again. */
const FIRST_HELD = `SELECT min(o.seq) FROM import i JOIN outbox o ON o.import_id = i.id WHERE i.state <> 'done'`;

/** The next commands that the service has not answered yet, in order and without gaps; up to an import that is under way. */
export function listUnanswered(db: Db, ackedThrough: number, limit: number): readonly Command[] {
  const sql = `SELECT * FROM (SELECT * FROM outbox WHERE seq > ?
      UNION ALL SELECT seq, id, type, version, '{}', '[]', actor, at, 'refused', NULL, '', NULL, NULL FROM outbox_discarded
      WHERE seq > ?)
    WHERE seq < coalesce((${FIRST_HELD}), 9e15) ORDER BY seq LIMIT ?`;
  return statement<OutboxCells>(db, sql)
    .all(ackedThrough, ackedThrough, limit)
    .map(read)
    .map(({ command, state }) => (state === 'refused' ? hollow(command) : command));
}

export function listOutbox(db: Db): readonly OutboxEntry[] {
  return statement<OutboxCells>(db, 'SELECT * FROM outbox ORDER BY seq').all().map(read);
}

/** The first commands that wait or were sent, and the first that a person must look at. */
export function listOutboxFront(db: Db, limit: number): readonly OutboxEntry[] {
  const list = (which: string) =>
    statement<OutboxCells>(db, `SELECT * FROM outbox WHERE ${which} ORDER BY seq LIMIT ?`).all(limit).map(read);
  return [...list("state = 'refused'"), ...list("state <> 'refused'")];
}

/**
 * Commands of whatever state whose payload or refusal holds one of the given ids or plates as a value, in order. One look at each command for
 * all of them together: thousands may wait, and a company has hundreds of cars.
 */
export function listOutboxNaming(db: Db, texts: readonly string[]): readonly OutboxEntry[] {
  if (texts.length === 0) return [];
  const named = new RegExp(texts.map((text) => escapeRegExp(JSON.stringify(text))).join('|'));
  const found: OutboxEntry[] = [];
  for (const cells of statement<OutboxCells>(db, 'SELECT * FROM outbox ORDER BY seq').iterate())
    if (named.test(cells.payload) || (cells.refusal !== null && named.test(cells.refusal))) found.push(read(cells));
  return found;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Contacts of a customer that a command of whatever state is about; the contact itself may be gone. */
export function contactsInOutbox(db: Db, customerId: string): readonly string[] {
  const sql = `SELECT DISTINCT payload ->> '$.contactId' AS id FROM outbox
    WHERE customer_id = ? AND payload ->> '$.contactId' IS NOT NULL`;
  return statement<{ id: string }>(db, sql)
    .all(customerId)
    .map(({ id }) => id);
}

export function getOutboxEntry(db: Db, commandId: string): OutboxEntry | null {
  const cells = statement<OutboxCells>(db, 'SELECT * FROM outbox WHERE id = ?').get(commandId);
  return cells ? read(cells) : null;
}

export interface OutboxCounts {
  readonly pending: number;
  readonly refused: number;
  readonly oldestPendingAt: string | null;
}

export function countOutbox(db: Db): OutboxCounts {
  const sql = `SELECT count(*) FILTER (WHERE state <> 'refused') AS pending,
    count(*) FILTER (WHERE state = 'refused') AS refused,
    min(at) FILTER (WHERE state <> 'refused') AS oldestPendingAt FROM outbox`;
  return statement<OutboxCounts>(db, sql).get() ?? { pending: 0, refused: 0, oldestPendingAt: null };
}

/** Which pending command brings a row into being; `null` when the row needs none. */
export function commandThatCreates(db: Db, rowId: string): string | null {
  const sql = `SELECT c.command_id AS id FROM outbox_creates c JOIN outbox o ON o.id = c.command_id WHERE c.row_id = ? AND o.state <> 'refused'`;
  return statement<{ id: string }>(db, sql).get(rowId)?.id ?? null;
}

/**
 * The service executed a command. One that was refused at the desk meanwhile stays refused, unless the desk did so since
 * it could not be read: then the service had it already.
 */
export function markSent(db: Db, commandId: string): void {
  const sql = `UPDATE outbox SET state = 'sent', refusal = NULL
    WHERE id = ? AND (state = 'waiting' OR refusal ->> '$.code' = 'command_malformed')`;
  statement(db, sql).run(commandId);
}

/** The service refused a command. A reason that the desk had before is the better one. */
export function markAnswered(db: Db, commandId: string, refusal: Refusal): void {
  const sql = "UPDATE outbox SET state = 'refused', refusal = ? WHERE id = ? AND state = 'waiting'";
  statement(db, sql).run(JSON.stringify(refusal), commandId);
}

export function markRefused(db: Db, seq: number, refusal: Refusal): void {
  dropTouches(db, seq);
  statement(db, "UPDATE outbox SET state = 'refused', refusal = ? WHERE seq = ?").run(JSON.stringify(refusal), seq);
}

/** Whether commands that were refused so are emptied: what they held may no longer be kept. */
export function isEmptied(code: RefusalCode | undefined): boolean {
  return code === 'access_revoked' || code === 'customer_erased';
}

/** Rows that a command brings into being. */
export function rowsMadeBy(db: Db, commandId: string): readonly string[] {
  return statement<{ id: string }>(db, 'SELECT row_id AS id FROM outbox_creates WHERE command_id = ?')
    .all(commandId)
    .map(({ id }) => id);
}

/** Takes the personal data out of a refused command about something that the garage may no longer see. */
export function emptyCommand(db: Db, seq: number): void {
  dropTouches(db, seq);
  statement(db, "UPDATE outbox SET payload = '{}', subject = '', customer_id = NULL WHERE seq = ?").run(seq);
}

/**
 * Drops the commands up to a number whose effects are in the confirmed rows. Refused ones stay until a person settles
 * them; one without an answer stays too, since the feed does not tell whether it was refused.
 */
export function dropConfirmed(db: Db, throughSeq: number): number {
  statement(
    db,
    `DELETE FROM outbox_creates WHERE command_id IN (SELECT id FROM outbox WHERE seq <= ? AND state = 'sent')`,
  ).run(throughSeq);
  return statement(db, "DELETE FROM outbox WHERE seq <= ? AND state = 'sent'").run(throughSeq).changes;
}

/** Refused commands whose chain began with the given one. */
export function listDependants(db: Db, rootId: string): readonly string[] {
  const sql = "SELECT id FROM outbox WHERE state = 'refused' AND refusal ->> '$.rootCommandId' = ? ORDER BY seq";
  return statement<{ id: string }>(db, sql)
    .all(rootId)
    .map(({ id }) => id);
}

/**
 * A person put a refused command aside. One that the service has not heard of (its number is above `ackedThrough`) leaves
 * its number behind, which is still sent, with nothing in it.
 */
export function discard(db: Db, commandId: string, ackedThrough: number): void {
  statement(
    db,
    `INSERT INTO outbox_discarded SELECT seq, id, type, version, actor, at FROM outbox WHERE id = ? AND seq > ?`,
  ).run(commandId, ackedThrough);
  statement(db, 'DELETE FROM outbox_creates WHERE command_id = ?').run(commandId);
  statement(db, 'DELETE FROM outbox WHERE id = ?').run(commandId);
}

/** The service has heard of the numbers up to this one. */
export function dropDiscarded(db: Db, throughSeq: number): void {
  statement(db, 'DELETE FROM outbox_discarded WHERE seq <= ?').run(throughSeq);
}

/** Far above any number in use. */
const ASIDE = 2 ** 40;

/**
 * Gives the commands that go to the service new numbers from 1 on, in the same order; answers the last one. Those that it
 * refused go below. One that was refused at the desk, and of which the service has said nothing up to `ackedThrough`, goes
 * along without its content: it may have been executed. Numbers of discarded ones are no longer in use.
 */
export function renumber(db: Db, ackedThrough: number): number {
  statement(db, 'DELETE FROM outbox_discarded').run();
  const all = statement<{ seq: number; sent: number }>(
    db,
    "SELECT seq, state <> 'refused' OR seq > ? AS sent FROM outbox ORDER BY seq",
  ).all(ackedThrough);
  const sent = all.filter((row) => row.sent === 1);
  const settled = all.filter((row) => row.sent === 0);
  const moves = [
    ...sent.map(({ seq }, index) => ({ from: seq, to: index + 1 })),
    ...settled.map(({ seq }, index) => ({ from: seq, to: index - settled.length })),
  ];
  const move = statement(
    db,
    "UPDATE outbox SET seq = ?, state = CASE state WHEN 'sent' THEN 'waiting' ELSE state END WHERE seq = ?",
  );
  // Out of the way first: a number may be taken by a command that has yet to move.
  for (const { from } of moves) move.run(from + ASIDE, from);
  for (const { from, to } of moves) move.run(to, from + ASIDE);
  return sent.length;
}
