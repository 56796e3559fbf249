import { z } from 'zod';
import type { CustomerDetails } from '../domain/customer.ts';
import { customerChangesSchema, customerDetailsSchema, hasName } from '../domain/customer.ts';
import type { RowWrite } from '../domain/entities.ts';
import { idSchema } from '../domain/ids.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { applyChanges } from './apply-changes.ts';
import { baseSchema, defineCommand } from './command.ts';
import type { Facts } from './facts.ts';

const schema = z.object({
  survivorId: idSchema,
  goneId: idSchema,
  /** The value that was chosen for each field in which the two differ. */
  chosen: customerChangesSchema,
  base: baseSchema,
  /** The customer that goes as the person saw it: what somebody else changed since must not vanish with it unseen. */
  seen: customerDetailsSchema,
  seenBase: baseSchema,
});
type Merge = z.infer<typeof schema>;

/** The fields of the survivor that are not yet as they were chosen. */
function isAsChosen(customer: CustomerDetails, { chosen }: Merge): boolean {
  return Object.entries(chosen).every(
    ([field, value]) => value === undefined || customer[field as keyof CustomerDetails] === value,
  );
}

function check(payload: Merge, { customer, otherCustomer }: Facts): Refusal | null {
  if (!customer || !otherCustomer) return refuse('customer_not_found');
  // Somebody merged them before, perhaps the other way round.
  if (customer.id === otherCustomer.id) return isAsChosen(customer, payload) ? null : refuse('customers_are_one');
  const after = applyChanges(customer, payload.chosen);
  return hasName(after) ? null : refuse('customer_needs_name', after.kind === 'business' ? 'companyName' : 'lastName');
}

function effect({ chosen }: Merge, facts: Facts): readonly RowWrite[] {
  const { customer, otherCustomer } = facts;
  if (!customer || !otherCustomer || customer.id === otherCustomer.id) return [];
  return [
    { entity: 'customer', row: applyChanges(customer, chosen) },
    ...facts.fleetsOfOther.map((row): RowWrite => ({ entity: 'fleet', row: { ...row, customerId: customer.id } })),
    ...facts.contactsOfOther.map((row): RowWrite => ({ entity: 'contact', row: { ...row, customerId: customer.id } })),
    ...facts.passportsOfOther.map((row): RowWrite => ({ entity: 'passport', row: { ...row, holderId: customer.id } })),
    ...facts.eventsOfOther.map((row): RowWrite => ({ entity: 'event', row: { ...row, customerId: customer.id } })),
  ];
}

/**
 * Samenvoegen: two profiles of one customer become one. The survivor keeps its id and gets the AutoPaspoorten, the fleets,
 * the contacts and the timeline of the other, all of them; the id of the other goes on to mean the survivor.
 */
export const customerMerge = defineCommand({
  type: 'customer.merge',
  version: 1,
  schema,
  factKeys: ({ survivorId, goneId }) => ({ customerId: survivorId, otherCustomerId: goneId }),
  check,
  effect,
  creates: () => [],
  // Merged already: there is one row, and what was seen of another says nothing of it.
  fieldEdit: ({ survivorId, goneId, chosen, base }) =>
    survivorId === goneId ? null : { target: { entity: 'customer', id: survivorId }, changes: chosen, base },
  seen: ({ survivorId, goneId, seen, seenBase }) =>
    survivorId === goneId ? null : { target: { entity: 'customer', id: goneId }, changes: seen, base: seenBase },
  replaces: ({ survivorId, goneId }) =>
    survivorId === goneId ? [] : [{ entity: 'customer', id: goneId, by: survivorId }],
});
