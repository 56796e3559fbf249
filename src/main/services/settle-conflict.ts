import type { Base } from '../../shared/commands/command.ts';
import { readCommand } from '../../shared/commands/registry.ts';
import { contactChangesSchema } from '../../shared/domain/contact.ts';
import { customerChangesSchema } from '../../shared/domain/customer.ts';
import { fleetChangesSchema } from '../../shared/domain/fleet.ts';
import type { FieldConflict } from '../../shared/domain/refusal.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { vehicleChangesSchema } from '../../shared/domain/vehicle.ts';
import { getOutboxEntry, type OutboxEntry } from '../repos/outbox.ts';
import type { DeskContext, Outcome } from './context.ts';
import { discardCommand } from './discard-command.ts';
import { updateContact } from './update-contact.ts';
import { updateCustomer } from './update-customer.ts';
import { updateFleet } from './update-fleet.ts';
import { updateVehicle } from './update-vehicle.ts';

/** Whose value stands in the fields that two people changed. */
export type ConflictChoice = 'mine' | 'theirs';

export interface SettleConflict {
  readonly commandId: string;
  readonly choice: ConflictChoice;
}

/** What the changes of a customer, a contact, a fleet and a car have in common. */
interface EditPayload {
  readonly customerId?: string;
  readonly contactId?: string;
  readonly fleetId?: string;
  readonly vehicleId?: string;
  readonly changes: Readonly<Record<string, unknown>>;
  readonly base: Base;
}

const EDITS: readonly string[] = ['customer.update', 'contact.update', 'fleet.update', 'vehicle.update'];

interface Again {
  readonly changes: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>>;
  readonly seen: Base;
}

/**
 * What of a refused change is asked again. The disputed fields were shown with the other's values, so that a third change
 * of them is a new conflict; all other fields were last seen when the change was made.
 */
function askAgain({ changes, base }: EditPayload, conflicts: readonly FieldConflict[], choice: ConflictChoice): Again {
  const theirs = new Map(conflicts.map(({ field, theirs: value }) => [field, value]));
  const undisputed = <T>(fields: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => !theirs.has(field)));
  return {
    changes: choice === 'mine' ? changes : undisputed(changes),
    before: Object.fromEntries(theirs),
    seen: undisputed(base),
  };
}

function sendAgain(desk: DeskContext, entry: OutboxEntry, choice: ConflictChoice): Outcome<unknown> {
  const read = readCommand(entry.command);
  if (!read.ok) return err(read.error);
  const payload = read.value.payload as EditPayload;
  const again = askAgain(payload, entry.refusal?.conflicts ?? [], choice);
  const given = <T>(schema: { parse(value: unknown): T }) => ({
    changes: schema.parse(again.changes),
    before: schema.parse(again.before),
    seen: again.seen,
  });
  if (payload.customerId) return updateCustomer(desk, { id: payload.customerId, ...given(customerChangesSchema) });
  if (payload.contactId) return updateContact(desk, { id: payload.contactId, ...given(contactChangesSchema) });
  if (payload.fleetId) return updateFleet(desk, { id: payload.fleetId, ...given(fleetChangesSchema) });
  if (payload.vehicleId) return updateVehicle(desk, { id: payload.vehicleId, ...given(vehicleChangesSchema) });
  return err({ code: 'not_found' });
}

/**
 * A person chose in a conflict: the refused change goes, and what of it stands is asked again as a new one, in one
 * transaction. Fields that nobody else had changed are asked again with either choice.
 */
export function settleConflict(desk: DeskContext, { commandId, choice }: SettleConflict): Outcome<null> {
  const entry = getOutboxEntry(desk.db, commandId);
  if (entry?.state !== 'refused' || !entry.refusal?.conflicts?.length || !EDITS.includes(entry.command.type))
    return err({ code: 'not_found' });
  return desk.db.transaction((): Outcome<null> => {
    const sent = sendAgain(desk, entry, choice);
    if (!sent.ok) return sent;
    discardCommand(desk, commandId);
    return ok(null);
  })();
}
