import { type CustomerChanges, type CustomerDetails, customerName } from '../../shared/domain/customer.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { customers } from '../repos/customers.ts';
import type { DeskContext, Outcome } from './context.ts';
import { baseOf, formConflicts } from './field-changes.ts';
import { runCommand } from './run-command.ts';

export interface MergeCustomers {
  readonly survivorId: string;
  readonly goneId: string;
  /** The value for each field in which the two differ; the survivor's where none is given. */
  readonly chosen: CustomerChanges;
  /** Both as they were shown when the choice was made. */
  readonly before: { readonly survivor: CustomerDetails; readonly gone: CustomerDetails };
}

/** Samenvoegen; refused as `conflict` when one of the two changed while the choice was made. */
export function mergeCustomers(
  desk: DeskContext,
  { survivorId, goneId, chosen, before }: MergeCustomers,
): Outcome<{ readonly id: string }> {
  const survivor = customers.get(desk.db, survivorId);
  const gone = customers.get(desk.db, goneId);
  if (!survivor || !gone || survivorId === goneId) return err({ code: 'customer_not_found' });
  const { id: _survivor, ...mine } = survivor;
  const { id: _gone, ...seen } = gone;
  const conflicts = [
    ...formConflicts(survivor, before.survivor, before.survivor),
    ...formConflicts(gone, before.gone, before.gone),
  ];
  if (conflicts.length > 0) return err({ code: 'conflict', conflicts });
  const all: CustomerDetails = mine;
  const differing = (Object.keys(mine) as (keyof CustomerDetails)[]).filter((field) => mine[field] !== seen[field]);
  const values: CustomerChanges = Object.fromEntries(differing.map((field) => [field, chosen[field] ?? all[field]]));
  const payload = {
    survivorId,
    goneId,
    chosen: values,
    base: baseOf(desk.db, { entity: 'customer', id: survivorId }, values),
    seen,
    seenBase: baseOf(desk.db, { entity: 'customer', id: goneId }, seen),
  };
  const subject = `${customerName(gone)} → ${customerName(survivor)}`;
  const done = runCommand(desk, 'customer.merge', payload, { subject, customerId: survivorId });
  return done.ok ? ok({ id: survivorId }) : done;
}
