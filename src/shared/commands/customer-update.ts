import { z } from 'zod';
import { customerChangesSchema, hasName } from '../domain/customer.ts';
import { idSchema } from '../domain/ids.ts';
import { refuse } from '../domain/refusal.ts';
import { applyChanges } from './apply-changes.ts';
import { baseSchema, defineCommand } from './command.ts';

const schema = z.object({ customerId: idSchema, changes: customerChangesSchema, base: baseSchema });

/** Opslaan on a klantprofiel: only the fields that changed. */
export const customerUpdate = defineCommand({
  type: 'customer.update',
  version: 1,
  schema,
  factKeys: ({ customerId }) => ({ customerId }),
  check: ({ changes }, { customer }) => {
    if (!customer) return refuse('customer_not_found');
    const after = applyChanges(customer, changes);
    return hasName(after)
      ? null
      : refuse('customer_needs_name', after.kind === 'business' ? 'companyName' : 'lastName');
  },
  effect: ({ changes }, { customer }) =>
    customer ? [{ entity: 'customer', row: applyChanges(customer, changes) }] : [],
  creates: () => [],
  fieldEdit: ({ customerId, changes, base }) => ({ target: { entity: 'customer', id: customerId }, changes, base }),
});
