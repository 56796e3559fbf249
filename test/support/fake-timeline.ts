import { customerName } from '../../src/shared/domain/customer.ts';
import type * as view from '../../src/shared/ipc/views.ts';
import type { FakeWorld } from './fake-world.ts';

/** The timeline of a customer and its fleets, the latest first. */
export function timeline({ rows, waitingIds }: FakeWorld, id: string): readonly view.TimelineRow[] {
  const fleetIds = rows.fleets.filter(({ customerId }) => customerId === id).map((fleet) => fleet.id);
  return rows.events
    .filter(({ customerId, fleetId }) => customerId === id || (fleetId !== null && fleetIds.includes(fleetId)))
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .map((event) => {
      const holder = rows.customers.find((row) => row.id === event.customerId);
      return {
        id: event.id,
        kind: event.kind,
        actor: event.actor,
        at: event.at,
        fields: event.fields === '' ? [] : event.fields.split(','),
        plate: rows.vehicles.find((row) => row.id === event.vehicleId)?.plate ?? null,
        fleetName: rows.fleets.find((row) => row.id === event.fleetId)?.name ?? null,
        holder: holder && holder.id !== id ? { id: holder.id, name: customerName(holder) } : null,
        waiting: waitingIds.has(event.id),
      };
    });
}
