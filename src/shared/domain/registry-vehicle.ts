import { z } from 'zod';
import { lineSchema } from './line-schema.ts';
import { vehicleDetailsSchema } from './vehicle.ts';

/** What the vehicle registry (RDW open data, no owners in it) says of a car; `null` and empty where it says nothing. */
export const registryVehicleSchema = vehicleDetailsSchema.extend({
  /** [eerste_kleur] */
  colour: lineSchema(40),
  /** [wam_verzekerd] */
  insured: z.boolean().nullable(),
  /** [export_indicator] */
  exported: z.boolean().nullable(),
  /** [openstaande_terugroepactie_indicator] */
  openRecall: z.boolean().nullable(),
});
export type RegistryVehicle = z.infer<typeof registryVehicleSchema>;
