import { z } from 'zod';

/** Why a command cannot be carried out. Each code has a sentence and a way on in every language of the desk. */
export const refusalCodeSchema = z.enum([
  'customer_not_found',
  'customer_needs_name',
  'customers_are_one',
  'customer_erased',
  'customer_has_fleet',
  'customer_in_fleet',
  'passport_not_found',
  'fleet_not_found',
  'vehicle_not_found',
  'contact_not_found',
  'id_in_use',
  'vehicle_has_passport',
  'email_is_fleet_login',
  'passport_not_activated',
  'passport_already_activated',
  'passport_of_other_customer',
  'passport_manages_fleet',
  'fleet_email_is_own_passport',
  'email_in_use',
  'passport_in_other_fleet',
  'passport_not_in_fleet',
  'fleet_not_active',
  'fleet_has_passports',
  'transfer_under_way',
  'appointment_not_found',
  'appointment_changed',
  'appointment_over',
  'conflict',
  'depends_on_refused',
  'access_revoked',
  'command_unknown',
  'command_malformed',
  'internal_error',
]);
export type RefusalCode = z.infer<typeof refusalCodeSchema>;

/** The same field was changed elsewhere since the desk last saw it; both values, who, and when (ISO 8601, UTC). */
export const fieldConflictSchema = z.object({
  field: z.string(),
  mine: z.unknown(),
  theirs: z.unknown(),
  changedBy: z.string(),
  changedAt: z.string(),
});
export type FieldConflict = z.infer<typeof fieldConflictSchema>;

export const refusalSchema = z.object({
  code: refusalCodeSchema,
  /** The form field the refusal is about, when there is one. */
  field: z.string().optional(),
  conflicts: z.array(fieldConflictSchema).optional(),
  /** Id of the refused command that this one builds on (`depends_on_refused`). */
  rootCommandId: z.string().optional(),
  /** The service's id of the car whose plate was typed: the desk may never be told of it but by its loss. */
  vehicleId: z.string().optional(),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** Shorthand for a refusal without details. */
export function refuse(code: RefusalCode, field?: string): Refusal {
  return field === undefined ? { code } : { code, field };
}
