import { z } from 'zod';
import { instantSchema, isoDateSchema } from './date-schemas.ts';
import { idSchema } from './ids.ts';
import { lineSchema } from './line-schema.ts';

export const appointmentKindSchema = z.enum(['apk', 'service', 'tyres', 'repair', 'light', 'other']);
/** What the car comes for; `light`: a light on the dashboard that its driver does not know. */
export type AppointmentKind = z.infer<typeof appointmentKindSchema>;

export const dayPartSchema = z.enum(['any', 'morning', 'afternoon']);
export type DayPart = z.infer<typeof dayPartSchema>;

export const appointmentStateSchema = z.enum(['requested', 'proposed', 'confirmed', 'declined', 'cancelled']);
export type AppointmentState = z.infer<typeof appointmentStateSchema>;

/** A moment on a Dutch clock, `YYYY-MM-DDTHH:MM`, as people agree on it. */
export const clockTimeSchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => isoDateSchema.safeParse(text.slice(0, 10)).success);
export type ClockTime = z.infer<typeof clockTimeSchema>;

/** What the driver fills in. */
export const appointmentWishSchema = z.object({
  kind: appointmentKindSchema,
  /** The day that suits best, and another one. */
  preferredOn: isoDateSchema,
  otherwiseOn: isoDateSchema.nullable(),
  dayPart: dayPartSchema,
  message: z.string().trim().max(1_000),
  mileage: z.int().min(0).max(9_999_999).nullable(),
  /** Which light, for `light`: its id in the list of lights; empty when there is none. */
  light: lineSchema(40),
});
export type AppointmentWish = z.infer<typeof appointmentWishSchema>;

/** Afspraak: what the driver asks of the garage for one car, and what the two agree on. */
export const appointmentSchema = appointmentWishSchema.extend({
  id: idSchema,
  vehicleId: idSchema,
  state: appointmentStateSchema,
  /** The time that was proposed or agreed; it stays when the appointment ends. */
  plannedAt: clockTimeSchema.nullable(),
  /** Why the garage declined; empty otherwise. */
  reason: lineSchema(300),
  requestedAt: instantSchema,
  /** Number of the last step: who answers an older one did not see what happened since. */
  round: z.int().min(1),
});
export type Appointment = z.infer<typeof appointmentSchema>;
