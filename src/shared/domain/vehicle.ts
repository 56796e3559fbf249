import { z } from 'zod';
import { isoDateSchema } from './date-schemas.ts';
import { idSchema } from './ids.ts';
import { lineSchema } from './line-schema.ts';
import { plateSchema } from './plate-schema.ts';

/** The part of a car's data that is entered when its AutoPaspoort is made; RDW names in brackets. */
export const vehicleDetailsSchema = z.object({
  plate: plateSchema,
  /** [merk] */
  make: lineSchema(60),
  /** [handelsbenaming] */
  model: lineSchema(80),
  /** Year of first admission [datum_eerste_toelating]. */
  year: z.int().min(1886).max(2100).nullable(),
  fuel: lineSchema(40),
  /** Last day of the APK [vervaldatum_apk]. */
  apkExpiresOn: isoDateSchema.nullable(),
});
export type VehicleDetails = z.infer<typeof vehicleDetailsSchema>;

/** What can be put right later: a car keeps its plate. */
export const vehicleChangesSchema = vehicleDetailsSchema.omit({ plate: true }).partial();
export type VehicleChanges = z.infer<typeof vehicleChangesSchema>;

export const vehicleSchema = vehicleDetailsSchema.extend({
  id: idSchema,
  colour: lineSchema(40),
  /** Kilometres at the last visit. */
  mileage: z.int().min(0).max(9_999_999).nullable(),
  lastVisitOn: isoDateSchema.nullable(),
});
export type Vehicle = z.infer<typeof vehicleSchema>;

/** The model without the make, which RDW repeats in many of them (`FIAT` and `FIAT 500`). */
export function modelName({ make, model }: Pick<Vehicle, 'make' | 'model'>): string {
  return make !== '' && model.toUpperCase().startsWith(`${make.toUpperCase()} `) ? model.slice(make.length + 1) : model;
}

/** Make and model as one name; RDW repeats the make in many models (`FIAT` and `FIAT 500`). Empty when neither is known. */
export function makeModel({ make, model }: Pick<Vehicle, 'make' | 'model'>): string {
  return model.toUpperCase().startsWith(`${make.toUpperCase()} `) ? model : `${make} ${model}`.trim();
}
