import type { Base } from '../../shared/commands/command.ts';
import type { FleetChanges } from '../../shared/domain/fleet.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { fleets } from '../repos/fleets.ts';
import type { DeskContext, Outcome } from './context.ts';
import { baseOf, changedFields, formConflicts } from './field-changes.ts';
import { runCommand } from './run-command.ts';

export interface UpdateFleet {
  readonly id: string;
  readonly changes: FleetChanges;
  /** What the form began with. */
  readonly before: FleetChanges;
  /** Revisions at which fields were seen, where that was earlier than now. */
  readonly seen?: Base;
}

/** Account settings of a fleet (manual, section 1); refused as `conflict` when a field changed while the form was open. */
export function updateFleet(
  desk: DeskContext,
  { id, changes, before, seen }: UpdateFleet,
): Outcome<{ readonly id: string }> {
  const fleet = fleets.get(desk.db, id);
  if (!fleet) return err({ code: 'fleet_not_found' });
  const conflicts = formConflicts(fleet, changes, before);
  if (conflicts.length > 0) return err({ code: 'conflict', conflicts });
  const changed = changedFields(fleet, changes);
  if (Object.keys(changed).length === 0) return ok({ id });
  const base = baseOf(desk.db, { entity: 'fleet', id }, changed, seen);
  const payload = { fleetId: id, managerPassportId: fleet.managerPassportId, changes: changed, base };
  const done = runCommand(desk, 'fleet.update', payload, { subject: fleet.name, customerId: fleet.customerId });
  return done.ok ? ok({ id }) : done;
}
