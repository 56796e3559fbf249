import { z } from 'zod';
import { emailSchema } from './email.ts';
import { idSchema } from './ids.ts';
import { lineSchema } from './line-schema.ts';

/** What is filled in of somebody to speak to. Absent text is the empty string. */
export const contactDetailsSchema = z.object({
  fullName: lineSchema(160).min(1),
  /** Functie: what they do there, in the words of whoever typed it. */
  position: lineSchema(80),
  phone: lineSchema(40),
  email: z.union([z.literal(''), emailSchema]),
});
export type ContactDetails = z.infer<typeof contactDetailsSchema>;

export const contactChangesSchema = contactDetailsSchema.partial();
export type ContactChanges = z.infer<typeof contactChangesSchema>;

/** Contactpersoon: somebody to speak to at a customer, or about one of its fleets. Gives no login. */
export const contactSchema = contactDetailsSchema.extend({
  id: idSchema,
  customerId: idSchema,
  /** The fleet that it is a contact of, which the fleet manager sees and changes too; `null`: of the customer alone. */
  fleetId: idSchema.nullable(),
});
export type Contact = z.infer<typeof contactSchema>;

export const EMPTY_CONTACT_DETAILS: ContactDetails = { fullName: '', position: '', phone: '', email: '' };
