import type { TimelineEvent } from '../../shared/domain/timeline-event.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { rowTable } from './row-table.ts';

export const events = rowTable({
  entity: 'event',
  fields: ['id', 'customerId', 'vehicleId', 'fleetId', 'kind', 'fields', 'actor', 'at'],
});

const SELECT = `SELECT ${events.columns('event')} FROM event`;

export function listEventsOfCustomer(db: Db, customerId: string): readonly TimelineEvent[] {
  return statement<Record<string, unknown>>(db, `${SELECT} WHERE customer_id = ?`).all(customerId).map(events.read);
}

export function listEventIdsOfVehicle(db: Db, vehicleId: string): readonly string[] {
  return statement<{ id: string }>(db, 'SELECT id FROM event WHERE vehicle_id = ?')
    .all(vehicleId)
    .map(({ id }) => id);
}

/** After everything. */
const NOW: readonly [string, string] = ['~', '~'];

/**
 * What tells of a customer and of its fleets, the latest first, from a moment and id on. Each list is read in its own
 * index as far as the page goes: a fleet of thousands of cars has tens of thousands of lines.
 */
export function listTimeline(
  db: Db,
  of: { readonly customerId: string; readonly fleetIds: readonly string[] },
  before: readonly [string, string] | null,
  limit: number,
): readonly TimelineEvent[] {
  const [at, id] = before ?? NOW;
  const read = (column: 'customer_id' | 'fleet_id', value: string) =>
    statement<Record<string, unknown>>(
      db,
      `${SELECT} WHERE ${column} = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?`,
    )
      .all(value, at, id, limit)
      .map(events.read);
  const found = [read('customer_id', of.customerId), ...of.fleetIds.map((fleetId) => read('fleet_id', fleetId))].flat();
  const once = [...new Map(found.map((event) => [event.id, event])).values()];
  return once.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1)).slice(0, limit);
}
