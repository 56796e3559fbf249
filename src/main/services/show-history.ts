import { customerName } from '../../shared/domain/customer.ts';
import type { SentRow } from '../../shared/ipc/views.ts';
import { customers } from '../repos/customers.ts';
import { listHistory } from '../repos/sent-history.ts';
import type { DeskContext } from './context.ts';

const SHOWN = 100;

/** What was sent last and what became of it, latest first; a customer who is gone has no name any more. */
export function showHistory({ db }: DeskContext): readonly SentRow[] {
  return listHistory(db, SHOWN).map((entry) => {
    const customer = entry.customerId === null ? null : customers.get(db, entry.customerId);
    return { ...entry, customerId: customer?.id ?? null, subject: customer ? customerName(customer) : '' };
  });
}
