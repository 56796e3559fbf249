import { err, ok } from '../../shared/domain/result.ts';
import { resolveId } from '../repos/aliases.ts';
import { customers } from '../repos/customers.ts';
import type { DeskContext, Outcome } from './context.ts';
import { runCommand } from './run-command.ts';

/**
 * Verwijderen of a customer who asks to be forgotten. The command names the customer by id alone: what waits to be sent must
 * not keep a name either. Until the service confirms it, the desk keeps the rows aside, to bring them back if it refuses.
 */
export function eraseCustomer(desk: DeskContext, { id: asked }: { readonly id: string }): Outcome<null> {
  const id = resolveId(desk.db, asked);
  if (!customers.get(desk.db, id)) return err({ code: 'customer_not_found' });
  const done = runCommand(desk, 'customer.erase', { customerId: id }, { subject: '', customerId: id });
  return done.ok ? ok(null) : done;
}
