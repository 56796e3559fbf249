import type { z } from 'zod';
import { appointmentSchema } from './appointment.ts';
import { contactSchema } from './contact.ts';
import { customerSchema } from './customer.ts';
import { fleetSchema } from './fleet.ts';
import { maintenanceSchema } from './maintenance.ts';
import { passportSchema } from './passport.ts';
import { timelineEventSchema } from './timeline-event.ts';
import { vehicleSchema } from './vehicle.ts';

/**
 * Everything a garage's feed carries. The order is parents first: a snapshot in this order never shows a row before
 * the rows it points to.
 */
export const entitySchemas = {
  customer: customerSchema,
  vehicle: vehicleSchema,
  fleet: fleetSchema,
  contact: contactSchema,
  passport: passportSchema,
  maintenance: maintenanceSchema,
  event: timelineEventSchema,
  appointment: appointmentSchema,
} as const;

export type EntityName = keyof typeof entitySchemas;
export type EntityRow<E extends EntityName = EntityName> = z.infer<(typeof entitySchemas)[E]>;

export const ENTITY_NAMES = Object.keys(entitySchemas) as readonly EntityName[];

/** A reference to one row of the feed. */
export interface EntityRef {
  readonly entity: EntityName;
  readonly id: string;
}

/** A whole row to be written, as an effect or a page of the feed asks. */
export type RowWrite = { [E in EntityName]: { readonly entity: E; readonly row: EntityRow<E> } }[EntityName];
