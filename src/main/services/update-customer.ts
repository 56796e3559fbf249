import type { Base } from '../../shared/commands/command.ts';
import { type CustomerChanges, customerName } from '../../shared/domain/customer.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { resolveId } from '../repos/aliases.ts';
import { customers } from '../repos/customers.ts';
import type { DeskContext, Outcome } from './context.ts';
import { baseOf, changedFields, formConflicts } from './field-changes.ts';
import { runCommand } from './run-command.ts';

export interface UpdateCustomer {
  readonly id: string;
  readonly changes: CustomerChanges;
  /** What the form began with. */
  readonly before: CustomerChanges;
  /** Revisions at which fields were seen, where that was earlier than now. */
  readonly seen?: Base;
}

/** Opslaan on a klantprofiel; refused as `conflict` when a field changed while the form was open. */
export function updateCustomer(
  desk: DeskContext,
  { id: asked, changes, before, seen }: UpdateCustomer,
): Outcome<{ readonly id: string }> {
  const id = resolveId(desk.db, asked);
  const customer = customers.get(desk.db, id);
  if (!customer) return err({ code: 'customer_not_found' });
  const conflicts = formConflicts(customer, changes, before);
  if (conflicts.length > 0) return err({ code: 'conflict', conflicts });
  const changed = changedFields(customer, changes);
  if (Object.keys(changed).length === 0) return ok({ id });
  const base = baseOf(desk.db, { entity: 'customer', id }, changed, seen);
  const about = { subject: customerName(customer), customerId: id };
  const done = runCommand(desk, 'customer.update', { customerId: id, changes: changed, base }, about);
  return done.ok ? ok({ id }) : done;
}
