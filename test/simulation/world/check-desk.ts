import type { Meta } from '../../../src/main/repos/meta.ts';
import type { OutboxEntry } from '../../../src/main/repos/outbox.ts';
import type { SyncProblem } from '../../../src/shared/ipc/views.ts';
import type { KnownRow, Ledger, Rows } from './ledger.ts';
import type { Notebook, Noted } from './notebook.ts';
import { asTexts, confirmedRows, rowsToShow, shownRows } from './rows-of-desk.ts';
import type { SimDesk } from './sim-desk.ts';
import { Violation } from './violation.ts';

type Outbox = readonly OutboxEntry[];

/** Days that the desk makes up until the service says its own. */
const PROVISIONAL = ['issuedOn', 'invitedOn', 'createdOn'];

/** A second invitation on one day changes nothing, and which day it is at the desk is only provisional too. */
function withoutInvitations(rows: Rows): Rows {
  const depends = ({ entity, revision, data }: KnownRow) =>
    entity === 'event' && revision === 0 && data.kind === 'passport.invite';
  return new Map([...rows].filter(([, row]) => !depends(row)));
}

/** What waiting alone does not help against. */
const NEEDS_PERSON: readonly (SyncProblem | null)[] = ['login_required', 'update_required', 'desk_revoked'];

/** The revision that a desk has everything of; `null` in the middle of a snapshot. */
export function placeOf(meta: Meta | null): number | null {
  if (!meta?.cursor || !meta.hasData || meta.snapshot !== null) return null;
  const cursor = JSON.parse(Buffer.from(meta.cursor, 'base64url').toString());
  return cursor.mode === 'log' ? cursor.revision : null;
}

function difference(found: readonly string[], expected: readonly string[]): string {
  const extra = found.filter((text) => !expected.includes(text));
  const missing = expected.filter((text) => !found.includes(text));
  return `has ${extra.slice(0, 3).join(' ')} instead of ${missing.slice(0, 3).join(' ')}`;
}

export function compareRows(what: string, found: Rows, expected: Rows, without: readonly string[] = []): void {
  const [left, right] = [asTexts(found, without), asTexts(expected, without)];
  if (left.join('\n') !== right.join('\n')) throw new Violation(`${what} ${difference(left, right)}`);
}

/** Rows without those that the garage lost since, for good or till somebody is seen again: a feed that is read late no longer tells of them. */
function stillToBeTold(rows: Rows, place: number, { lostIds, awayAt }: Ledger): Rows {
  return new Map([...rows].filter(([id]) => !lostIds.has(id) && (awayAt.get(id) ?? 0) <= place));
}

function checkConfirmed(name: string, confirmed: Rows, place: number, ledger: Ledger): void {
  const truth = ledger.rowsAt(place);
  const { lostIds } = ledger;
  const told = (rows: Rows) => stillToBeTold(rows, place, ledger);
  compareRows(`${name} at revision ${place}`, told(confirmed), told(truth));
  for (const [id, row] of confirmed) {
    if ((lostIds.get(id) ?? place + 1) <= place && !truth.has(id))
      throw new Violation(`${name} still has the ${row.entity} ${id}, which is gone for good`);
  }
}

/** What a person saw confirmed is never older the next time. */
function checkMonotonic(name: string, confirmed: Rows, shown: Map<string, number>): void {
  for (const [id, { revision, entity }] of confirmed) {
    const before = shown.get(id) ?? 0;
    if (revision < before)
      throw new Violation(`${name} went back to revision ${revision} of ${entity} ${id} from ${before}`);
    shown.set(id, revision);
  }
}

function checkParents(name: string, shown: ReadonlyMap<string, KnownRow>): void {
  for (const { entity, data } of shown.values()) {
    const ofCar = entity === 'maintenance' || entity === 'appointment';
    const parents = entity === 'passport' ? [data.vehicleId, data.holderId] : ofCar ? [data.vehicleId] : [];
    if (entity === 'contact') parents.push(data.customerId);
    if ((entity === 'passport' || entity === 'contact') && data.fleetId !== null) parents.push(data.fleetId);
    if (parents.some((id) => !shown.has(String(id))))
      throw new Violation(`${name} shows a ${entity} without its parent`);
  }
}

/** An acknowledged command waits, is parked, or its effect is in what the desk has of the service. */
function checkKept(
  name: string,
  { command, givenUp }: Noted,
  { restored }: Notebook,
  outbox: Outbox,
  meta: Meta,
  ledger: Ledger,
): void {
  if (givenUp) return;
  const place = placeOf(meta);
  const entry = outbox.find((other) => other.command.id === command.id);
  if (entry && (entry.state === 'refused' || entry.command.seq > meta.confirmedSeq || restored)) return;
  const final = ledger.finals.get(command.id);
  if (!final) throw new Violation(`${name} lost the ${command.type} ${command.id}, which the service never executed`);
  if (final.status === 'refused' && !entry)
    throw new Violation(`${name} dropped the refused ${command.type} ${command.id}`);
  if (place !== null && final.feed_revision > place)
    throw new Violation(`${name} dropped a ${command.type} of revision ${final.feed_revision} at revision ${place}`);
}

function checkLists(name: string, desk: SimDesk, notebook: Notebook, entries: Outbox): void {
  const refused = entries.filter(({ state }) => state === 'refused').length;
  const { waiting, attention } = desk.program.desk.sync();
  if (attention !== refused || waiting !== entries.length - refused)
    throw new Violation(`${name} counts its commands wrongly`);
  const unknown = entries.find(({ command }) => !notebook.noted.has(command.id));
  const unanswered = entries.some(({ state }) => state === 'waiting');
  if (unanswered && desk.sendingSleeps && !NEEDS_PERSON.includes(desk.program.desk.sync().problem))
    throw new Violation(`${name} has something to send, and sleeps`);
  if (unknown) throw new Violation(`${name} holds a ${unknown.command.type} that nobody gave`);
}

/** Everything that must hold at a desk at every moment. */
export function checkDesk(desk: SimDesk, notebook: Notebook, ledger: Ledger): void {
  const name = `desk ${desk.index}`;
  if (desk.program.reports.length > 0) throw new Violation(`${name} reports ${desk.program.reports.join('; ')}`);
  if (desk.line.gaps > 0) throw new Violation(`the service missed a number before a command of ${name}`);
  const db = desk.eyes;
  const { meta } = notebook;
  if (!db || !meta) return;
  const place = placeOf(meta);
  const confirmed = confirmedRows(db);
  if (place !== null) checkConfirmed(name, confirmed, place, ledger);
  checkMonotonic(name, confirmed, notebook.shown);
  const shown = shownRows(db);
  if (!notebook.restored) {
    const expected = withoutInvitations(rowsToShow(db, meta));
    compareRows(`${name} with its pending commands`, withoutInvitations(shown), expected, PROVISIONAL);
  }
  if (place !== null) checkParents(name, shown);
  const outbox = notebook.outbox();
  for (const noted of notebook.noted.values()) checkKept(name, noted, notebook, outbox, meta, ledger);
  checkLists(name, desk, notebook, outbox);
}
