import type { Base } from '../../shared/commands/command.ts';
import type { ContactChanges } from '../../shared/domain/contact.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { contacts } from '../repos/contacts.ts';
import type { DeskContext, Outcome } from './context.ts';
import { baseOf, changedFields, formConflicts } from './field-changes.ts';
import { runCommand } from './run-command.ts';

export interface UpdateContact {
  readonly id: string;
  readonly changes: ContactChanges;
  /** What the form began with. */
  readonly before: ContactChanges;
  /** Revisions at which fields were seen, where that was earlier than now. */
  readonly seen?: Base;
}

/** Opslaan at a contact; refused as `conflict` when a field changed while the form was open. */
export function updateContact(
  desk: DeskContext,
  { id, changes, before, seen }: UpdateContact,
): Outcome<{ readonly id: string }> {
  const contact = contacts.get(desk.db, id);
  if (!contact) return err({ code: 'contact_not_found' });
  const conflicts = formConflicts(contact, changes, before);
  if (conflicts.length > 0) return err({ code: 'conflict', conflicts });
  const changed = changedFields(contact, changes);
  if (Object.keys(changed).length === 0) return ok({ id });
  const base = baseOf(desk.db, { entity: 'contact', id }, changed, seen);
  const about = { subject: contact.fullName, customerId: contact.customerId };
  const done = runCommand(desk, 'contact.update', { contactId: id, changes: changed, base }, about);
  return done.ok ? ok({ id }) : done;
}
