import type { OutboxRow } from '../../shared/ipc/views.ts';
import type { Db } from '../db/open-database.ts';
import { nameOfCustomer } from '../repos/customers.ts';
import { isEmptied, listOutboxFront, type OutboxEntry } from '../repos/outbox.ts';
import type { DeskContext } from './context.ts';

/** After an import tens of thousands wait: how many there are says the state of the sync. */
const MOST_SHOWN = 100;

/** Whom a command is about. One that erases a customer keeps no name: it is looked up, and there while the customer is. */
function whomOf(db: Db, { command, subject, customerId }: OutboxEntry): Pick<OutboxRow, 'subject' | 'customerId'> {
  if (command.type !== 'customer.erase' || customerId === null) return { subject, customerId };
  const name = nameOfCustomer(db, customerId);
  return { subject: name, customerId: name === '' ? null : customerId };
}

/** What needs a person, then what waits or was sent, each oldest first; the first hundred of both. */
export function showOutbox({ db }: DeskContext): readonly OutboxRow[] {
  return listOutboxFront(db, MOST_SHOWN).map((entry) => ({
    commandId: entry.command.id,
    seq: entry.command.seq,
    type: entry.command.type,
    ...whomOf(db, entry),
    state: entry.state,
    at: entry.command.at,
    refusal: entry.refusal,
    payload: entry.state === 'refused' && !isEmptied(entry.refusal?.code) ? entry.command.payload : undefined,
  }));
}
