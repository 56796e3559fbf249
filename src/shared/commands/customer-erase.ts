import { z } from 'zod';
import { rowsThatGo, whyNotErase } from '../domain/erasure-rules.ts';
import { idSchema } from '../domain/ids.ts';
import { defineCommand } from './command.ts';

const schema = z.object({ customerId: idSchema });

/**
 * Verwijderen of a customer who asks to be forgotten (AVG, article 17): the customer goes with everything that is about that
 * one, at the service and at every desk. It wins of whatever else is done to the customer meanwhile; done twice it is done once.
 */
export const customerErase = defineCommand({
  type: 'customer.erase',
  version: 1,
  schema,
  factKeys: ({ customerId }) => ({ otherCustomerId: customerId, locksEmailsOfOther: true }),
  check: (_payload, { passportsOfOther, fleetsOfOther }) => whyNotErase(passportsOfOther, fleetsOfOther),
  effect: () => [],
  creates: () => [],
  fieldEdit: () => null,
  replaces: (_payload, facts) => rowsThatGo(facts),
  erases: ({ customerId }) => customerId,
});
