import type { TimelineEvent } from '../../shared/domain/timeline-event.ts';
import type { Page, TimelineRow } from '../../shared/ipc/views.ts';
import type { Db } from '../db/open-database.ts';
import { resolveId } from '../repos/aliases.ts';
import { nameOfCustomer } from '../repos/customers.ts';
import { listTimeline } from '../repos/events.ts';
import { fleets, listFleetsOfCustomer } from '../repos/fleets.ts';
import { isWaiting } from '../repos/shadows.ts';
import { vehicles } from '../repos/vehicles.ts';
import type { DeskContext } from './context.ts';
import { decodeCursor, pageOf } from './list-cursor.ts';

function timelineRow(db: Db, customerId: string, event: TimelineEvent): TimelineRow {
  const { id, kind, actor, at, vehicleId, fleetId, fields } = event;
  const name = event.customerId === customerId ? '' : nameOfCustomer(db, event.customerId);
  return {
    id,
    kind,
    actor,
    at,
    fields: fields === '' ? [] : fields.split(','),
    plate: vehicleId === null ? null : (vehicles.get(db, vehicleId)?.plate ?? null),
    fleetName: fleetId === null ? null : (fleets.get(db, fleetId)?.name ?? null),
    holder: name === '' ? null : { id: event.customerId, name },
    waiting: isWaiting(db, 'event', id),
  };
}

/** The timeline of a customer: what tells of the customer and of its fleets, the latest first. */
export function showTimeline(
  { db }: DeskContext,
  { id: asked, cursor, limit }: { readonly id: string; readonly cursor: string | null; readonly limit: number },
): Page<TimelineRow> {
  const customerId = resolveId(db, asked);
  const fleetIds = listFleetsOfCustomer(db, customerId).map(({ id }) => id);
  const key = decodeCursor(cursor);
  const before = key && ([String(key[0]), key[1]] as const);
  const found = listTimeline(db, { customerId, fleetIds }, before, limit + 1);
  return pageOf(found, limit, {
    key: ({ at, id }) => [at, id],
    row: (event) => timelineRow(db, customerId, event),
    total: null,
  });
}
