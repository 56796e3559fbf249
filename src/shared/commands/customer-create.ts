import { z } from 'zod';
import { customerDetailsSchema, hasName } from '../domain/customer.ts';
import { idSchema } from '../domain/ids.ts';
import { refuse } from '../domain/refusal.ts';
import { defineCommand } from './command.ts';

const schema = z.object({ customerId: idSchema, details: customerDetailsSchema });

/** Nieuwe klant. */
export const customerCreate = defineCommand({
  type: 'customer.create',
  version: 1,
  schema,
  factKeys: ({ customerId }) => ({ customerId }),
  check: ({ details }, facts) => {
    if (facts.customer) return refuse('id_in_use');
    return hasName(details)
      ? null
      : refuse('customer_needs_name', details.kind === 'business' ? 'companyName' : 'lastName');
  },
  effect: ({ customerId, details }) => [{ entity: 'customer', row: { ...details, id: customerId } }],
  creates: ({ customerId }) => [{ entity: 'customer', id: customerId }],
  fieldEdit: () => null,
});
