import type { ContactDetails } from '../../shared/domain/contact.ts';
import { ok } from '../../shared/domain/result.ts';
import type { ContactView } from '../../shared/ipc/contact-views.ts';
import { resolveId } from '../repos/aliases.ts';
import { contacts, listContactsOfCustomer, listContactsOfFleet } from '../repos/contacts.ts';
import { fleets } from '../repos/fleets.ts';
import { isWaiting } from '../repos/shadows.ts';
import type { DeskContext, Outcome } from './context.ts';
import { runCommand } from './run-command.ts';

/** Whose contact: of one fleet, or of a customer as a whole. */
export interface ContactOf {
  readonly customerId: string;
  readonly fleetId: string | null;
}

/** The contacts of a fleet, or of a customer with those of all its fleets. */
export function listContacts({ db }: DeskContext, { customerId, fleetId }: ContactOf): readonly ContactView[] {
  const found =
    fleetId === null ? listContactsOfCustomer(db, resolveId(db, customerId)) : listContactsOfFleet(db, fleetId);
  return found.map((contact) => ({
    contact,
    fleetName: contact.fleetId === null ? null : (fleets.get(db, contact.fleetId)?.name ?? null),
    waiting: isWaiting(db, 'contact', contact.id),
  }));
}

/** Contactpersoon toevoegen. */
export function createContact(
  desk: DeskContext,
  { customerId, fleetId, details }: ContactOf & { readonly details: ContactDetails },
): Outcome<{ readonly id: string }> {
  const id = desk.newId();
  const about = { subject: details.fullName, customerId };
  const done = runCommand(desk, 'contact.create', { contactId: id, customerId, fleetId, details }, about);
  return done.ok ? ok({ id }) : done;
}

/** Verwijderen of a contact; one that is gone already stays so. */
export function removeContact(desk: DeskContext, { id }: { readonly id: string }): Outcome<null> {
  const contact = contacts.get(desk.db, id);
  if (!contact) return ok(null);
  return runCommand(
    desk,
    'contact.remove',
    { contactId: id },
    { subject: contact.fullName, customerId: contact.customerId },
  );
}
