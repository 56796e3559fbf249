import { type CustomerDetails, customerName } from '../../shared/domain/customer.ts';
import { ok } from '../../shared/domain/result.ts';
import type { DeskContext, Outcome } from './context.ts';
import { runCommand } from './run-command.ts';

/** Nieuwe klant. */
export function createCustomer(desk: DeskContext, details: CustomerDetails): Outcome<{ readonly id: string }> {
  const id = desk.newId();
  const about = { subject: customerName(details), customerId: id };
  const done = runCommand(desk, 'customer.create', { customerId: id, details }, about);
  return done.ok ? ok({ id }) : done;
}
