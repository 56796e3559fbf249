import type { Result } from '../../../shared/domain/result.ts';
import type { IpcError } from '../../../shared/ipc/error.ts';
import type { OutboxRow } from '../../../shared/ipc/views.ts';
import { callApi, type Input } from '../../lib/api.ts';

/**
 * Sends the person's own values again after a conflict, now knowing the values of the other: as a new change, so that
 * nothing is overwritten that nobody saw. `null` where a conflict is about something else than fields of a form.
 */
export function resendMine(row: OutboxRow): (() => Promise<Result<unknown, IpcError>>) | null {
  const conflicts = row.refusal?.conflicts ?? [];
  const changes = Object.fromEntries(conflicts.map(({ field, mine }) => [field, mine]));
  const before = Object.fromEntries(conflicts.map(({ field, theirs }) => [field, theirs]));
  if (conflicts.length === 0) return null;
  if (row.type === 'customer.update' && row.customerId !== null) {
    const input = { id: row.customerId, changes, before } as Input<'customers.update'>;
    return () => callApi('customers.update', input);
  }
  const fleetId = row.payload?.fleetId;
  if (row.type === 'fleet.update' && typeof fleetId === 'string') {
    const input = { id: fleetId, changes, before } as Input<'fleets.update'>;
    return () => callApi('fleets.update', input);
  }
  const vehicleId = row.payload?.vehicleId;
  if (row.type === 'vehicle.update' && typeof vehicleId === 'string') {
    const input = { id: vehicleId, changes, before } as Input<'vehicles.update'>;
    return () => callApi('vehicles.update', input);
  }
  return null;
}
