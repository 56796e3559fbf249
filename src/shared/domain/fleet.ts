import { z } from 'zod';
import { isoDateSchema } from './date-schemas.ts';
import { emailSchema } from './email.ts';
import { idSchema } from './ids.ts';
import { lineSchema } from './line-schema.ts';

/** What is filled in for a fleet account, and can be changed later in its account settings (manual, section 1). */
export const fleetDetailsSchema = z.object({
  name: lineSchema(120).min(1),
  managerName: lineSchema(160).min(1),
  /** Login of the fleet manager; differs from every other address in use in iGarage. */
  email: emailSchema,
});
export type FleetDetails = z.infer<typeof fleetDetailsSchema>;

export const fleetChangesSchema = fleetDetailsSchema.partial();
export type FleetChanges = z.infer<typeof fleetChangesSchema>;

/** `inactive`: nobody logs in, and no AutoPaspoort is in it; it can be activated again. */
export const fleetStateSchema = z.enum(['active', 'inactive']);
export type FleetState = z.infer<typeof fleetStateSchema>;

/** Wagenpark: the fleet account of a business customer. */
export const fleetSchema = fleetDetailsSchema.extend({
  id: idSchema,
  customerId: idSchema,
  /** The activated AutoPaspoort of the fleet manager that the account was made from. */
  managerPassportId: idSchema,
  createdOn: isoDateSchema,
  /** Rows that were written before there was a choice are active. */
  state: fleetStateSchema.default('active'),
});
export type Fleet = z.infer<typeof fleetSchema>;
