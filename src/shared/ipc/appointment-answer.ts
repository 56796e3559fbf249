import { z } from 'zod';
import { clockTimeSchema } from '../domain/appointment.ts';
import { lineSchema } from '../domain/line-schema.ts';

/** What the garage says to a request. */
export const appointmentAnswerSchema = z.discriminatedUnion('does', [
  z.object({ does: z.enum(['accept', 'propose']), plannedAt: clockTimeSchema }),
  z.object({ does: z.literal('decline'), reason: lineSchema(300).pipe(z.string().min(1)) }),
]);
export type AppointmentAnswer = z.infer<typeof appointmentAnswerSchema>;
