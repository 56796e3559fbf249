import { z } from 'zod';
import { contactDetailsSchema } from '../domain/contact.ts';
import { idSchema } from '../domain/ids.ts';
import { refuse } from '../domain/refusal.ts';
import { defineCommand } from './command.ts';

const schema = z.object({
  contactId: idSchema,
  customerId: idSchema,
  /** The fleet of that customer that it is a contact of, if of one. */
  fleetId: idSchema.nullable(),
  details: contactDetailsSchema,
});

/** Contactpersoon toevoegen, to a customer or to one of its fleets. */
export const contactCreate = defineCommand({
  type: 'contact.create',
  version: 1,
  schema,
  factKeys: ({ contactId, customerId, fleetId }) => ({
    contactId,
    customerId,
    ...(fleetId === null ? {} : { fleetId }),
  }),
  check: ({ customerId, fleetId }, { contact, customer, fleet }) => {
    if (contact) return refuse('id_in_use');
    if (!customer) return refuse('customer_not_found');
    return fleetId !== null && fleet?.customerId !== customerId ? refuse('fleet_not_found') : null;
  },
  effect: ({ contactId, customerId, fleetId, details }) => [
    { entity: 'contact', row: { ...details, id: contactId, customerId, fleetId } },
  ],
  creates: ({ contactId }) => [{ entity: 'contact', id: contactId }],
  fieldEdit: () => null,
});
