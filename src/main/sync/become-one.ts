import type { Db } from '../db/open-database.ts';
import { putAlias } from '../repos/aliases.ts';
import { listContactsOfCustomer } from '../repos/contacts.ts';
import { listEventsOfCustomer } from '../repos/events.ts';
import { listPassportsOfHolder } from '../repos/passports.ts';
import { deleteRow, putRow, rowState } from '../repos/rows.ts';

/**
 * A customer became one with another. The feed brought what moved, but for what went since (AutoPaspoorten that the garage lost, contacts
 * that were removed, a customer who left the desks): it tells of those no more until they go, and till then they stand with the customer
 * that is left.
 */
export function becomeOne(db: Db, id: string, by: string): void {
  for (const passport of listPassportsOfHolder(db, id)) {
    const state = rowState(db, { entity: 'passport', id: passport.id });
    if (state) putRow(db, { entity: 'passport', row: { ...passport, holderId: by } }, state.revision, state.generation);
  }
  for (const contact of listContactsOfCustomer(db, id)) {
    const state = rowState(db, { entity: 'contact', id: contact.id });
    if (state) putRow(db, { entity: 'contact', row: { ...contact, customerId: by } }, state.revision, state.generation);
  }
  for (const event of listEventsOfCustomer(db, id)) {
    const state = rowState(db, { entity: 'event', id: event.id });
    if (state) putRow(db, { entity: 'event', row: { ...event, customerId: by } }, state.revision, state.generation);
  }
  deleteRow(db, { entity: 'customer', id });
  putAlias(db, { id, by }, 'confirmed');
}
