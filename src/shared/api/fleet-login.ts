import { z } from 'zod';
import { instantSchema } from '../domain/date-schemas.ts';
import { emailSchema } from '../domain/email.ts';
import { idSchema } from '../domain/ids.ts';

/** `POST /v1/fleets/:fleetId/login`: a new temporary password for the fleet manager, which the garage hands over itself. */
export const fleetLoginParamsSchema = z.object({ fleetId: idSchema });

export const fleetLoginRequestSchema = z.object({
  protocol: z.int(),
  /** The login as the desk shows it: one that a colleague changed meanwhile is not handed to the wrong person. */
  email: emailSchema,
});

export const fleetLoginAnswerSchema = z.object({
  email: emailSchema,
  temporaryPassword: z.string().min(1).max(100),
  /** Until when the password opens the fleet dashboard. */
  validUntil: instantSchema,
});
export type FleetLoginAnswer = z.infer<typeof fleetLoginAnswerSchema>;
