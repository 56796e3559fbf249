import type { SeenDetail, SeenKind } from '../../shared/api/audit.ts';
import type { EntityRef } from '../../shared/domain/entities.ts';
import { databaseTrouble } from '../db/database-trouble.ts';
import type { Db } from '../db/open-database.ts';
import { withoutWaitingForDisk } from '../db/without-waiting-for-disk.ts';
import { insertAuditLine, lookSpan, wasSeenIn } from '../repos/audit-lines.ts';
import { fleets } from '../repos/fleets.ts';
import { passports } from '../repos/passports.ts';
import { type DeskContext, whoIsAtDesk } from './context.ts';

/** What somebody looked at or took out; `customerIds` empty: a list of all customers. */
interface Look {
  readonly kind: SeenKind;
  readonly detail?: SeenDetail;
  readonly customerIds: readonly string[];
}

/** A screen is read anew at every change that comes in: one look is one line. What leaves the program counts each time. */
const ONCE_A_WHILE: readonly SeenKind[] = ['customer.seen', 'fleet.seen'];

/** A document about more people than this is told of as about the first ones. */
const MOST_CUSTOMERS = 500;

function write(desk: DeskContext, { kind, detail = '', customerIds }: Look): void {
  const now = desk.now();
  const actor = whoIsAtDesk(desk);
  for (const customerId of customerIds.length === 0 ? [null] : customerIds.slice(0, MOST_CUSTOMERS)) {
    const look = { kind, detail, customerId, actor };
    if (ONCE_A_WHILE.includes(kind) && wasSeenIn(desk.db, look, lookSpan(now))) continue;
    insertAuditLine(desk.db, { ...look, id: desk.newId(), at: now.toISOString() });
  }
}

/**
 * Keeps that somebody looked, to be told to the service. A full disk keeps nobody from reading; who signed out while a file was
 * being written has nothing left to keep it in.
 */
export function noteLook(desk: DeskContext, look: Look): void {
  if (!desk.db.open) return;
  try {
    // A profile opens at once; a look of the moment before a power cut is all that can be missing.
    withoutWaitingForDisk(desk.db, () => desk.db.transaction(() => write(desk, look)).immediate());
  } catch (error) {
    const trouble = databaseTrouble(error);
    if (trouble !== 'disk_full' && trouble !== 'disk_read_only') throw error;
  }
}

/** Whom a document tells of: a customer, that of a fleet rather than each of its drivers, or the holders of its cars. */
export function customersIn(db: Db, about: readonly EntityRef[]): readonly string[] {
  const of = (entity: EntityRef['entity']) => about.filter((ref) => ref.entity === entity).map(({ id }) => id);
  const [people, fleetIds] = [of('customer'), of('fleet')];
  if (people.length > 0) return people;
  const found =
    fleetIds.length > 0
      ? fleetIds.map((id) => fleets.get(db, id)?.customerId)
      : of('passport').map((id) => passports.get(db, id)?.holderId);
  return [...new Set(found.filter((id) => id !== undefined))];
}
