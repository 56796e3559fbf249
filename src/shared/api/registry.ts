import { z } from 'zod';
import { instantSchema } from '../domain/date-schemas.ts';
import { plateSchema } from '../domain/plate-schema.ts';
import { registryVehicleSchema } from '../domain/registry-vehicle.ts';

/** `GET /v1/registry/:plate`: what the vehicle registry says of a plate. 503 while the registry cannot be asked. */
export const registryParamsSchema = z.object({ plate: plateSchema });
export const registryQuerySchema = z.object({ protocol: z.coerce.number().int() });

export const registryAnswerSchema = z.object({
  /** `null`: the registry knows no car with this plate. */
  vehicle: registryVehicleSchema.nullable(),
  /** When the registry said so. */
  asOf: instantSchema,
});
export type RegistryAnswer = z.infer<typeof registryAnswerSchema>;
