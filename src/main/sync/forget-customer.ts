import { type Customer, customerName } from '../../shared/domain/customer.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import type { Db } from '../db/open-database.ts';
import { listAppointmentsOfHolder } from '../repos/appointments.ts';
import { listContactsOfCustomer } from '../repos/contacts.ts';
import { customers } from '../repos/customers.ts';
import { eraseDraftsAbout, eraseDraftsOf, type KnownAs } from '../repos/drafts.ts';
import { listFleetsOfCustomer } from '../repos/fleets.ts';
import { emptyCommand, listOutboxNaming, markRefused, rowsMadeBy } from '../repos/outbox.ts';
import { listPassportsOfHolder } from '../repos/passports.ts';
import { dropRecentCustomer } from '../repos/recent-customers.ts';

/** What somebody may have typed of a customer into a form that does not name the customer by its id. */
function knownAs(db: Db, customer: Customer): KnownAs {
  const [contacts, fleets, passports] = [
    listContactsOfCustomer(db, customer.id),
    listFleetsOfCustomer(db, customer.id),
    listPassportsOfHolder(db, customer.id),
  ];
  const people = [customer, ...contacts];
  return {
    emails: [...people, ...fleets, ...passports].map(({ email }) => email),
    phones: people.map(({ phone }) => phone),
    names: [customerName(customer), ...contacts.map(({ fullName }) => fullName)],
  };
}

/** Ids of everything here that is about a customer alone. */
function idsAbout(db: Db, customerId: string): readonly string[] {
  const rows = [
    ...listContactsOfCustomer(db, customerId),
    ...listFleetsOfCustomer(db, customerId),
    ...listPassportsOfHolder(db, customerId),
    ...listAppointmentsOfHolder(db, customerId),
  ];
  return [customerId, ...rows.map(({ id }) => id)];
}

/** Commands that name one of these, and those that build on what they make; those that erase hold nothing, and are left. */
function emptyCommandsAbout(db: Db, ids: readonly string[]): readonly string[] {
  const marks = new Set(ids);
  for (let before = 0; marks.size > before; ) {
    before = marks.size;
    for (const { command, state } of listOutboxNaming(db, [...marks])) {
      if (command.type === 'customer.erase') continue;
      for (const id of rowsMadeBy(db, command.id)) marks.add(id);
      if (state !== 'sent') markRefused(db, command.seq, refuse('customer_erased'));
      emptyCommand(db, command.seq);
    }
  }
  return [...marks];
}

/**
 * A customer was erased (AVG, article 17): what this desk holds beside the rows goes, commands about the customer included.
 * `goneWith`: ids of all that went; rows of one who had left this desk are not here, and commands about them may be.
 * Runs while pending effects are off and the rows are still there; each row goes by a change of its own.
 */
export function forgetCustomer(db: Db, customerId: string, goneWith: readonly string[]): void {
  const customer = customers.get(db, customerId);
  const ids = emptyCommandsAbout(db, [...new Set([...idsAbout(db, customerId), ...goneWith])]);
  eraseDraftsAbout(db, ids);
  if (customer) eraseDraftsOf(db, knownAs(db, customer));
  dropRecentCustomer(db, customerId);
}
