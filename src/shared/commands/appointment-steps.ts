import { z } from 'zod';
import { clockTimeSchema } from '../domain/appointment.ts';
import { type AppointmentStep, afterStep, whyNoStep } from '../domain/appointment-rules.ts';
import { idSchema } from '../domain/ids.ts';
import { lineSchema } from '../domain/line-schema.ts';
import { defineCommand } from './command.ts';

const target = {
  appointmentId: idSchema,
  /** Its car: with the car the garage loses every word about it. */
  vehicleId: idSchema,
  /** The round that was on the screen. */
  round: z.int().min(1),
};

interface Target {
  readonly appointmentId: string;
  readonly vehicleId: string;
  readonly round: number;
}

/** What the garage answers to a driver; its mail to the driver goes out with it. */
function answer<P extends Target>(type: string, schema: z.ZodType<P>, stepOf: (payload: P) => AppointmentStep) {
  return defineCommand<P>({
    type,
    version: 1,
    schema,
    factKeys: ({ appointmentId, vehicleId }) => ({ appointmentId, vehicleId }),
    check: (payload, { appointment }) =>
      whyNoStep(appointment?.vehicleId === payload.vehicleId ? appointment : null, payload.round, stepOf(payload)),
    effect: (payload, { appointment }) =>
      appointment ? [{ entity: 'appointment', row: afterStep(appointment, stepOf(payload)) }] : [],
    creates: () => [],
    fieldEdit: () => null,
  });
}

/** The appointment stands, at this time. */
export const appointmentAccept = answer(
  'appointment.accept',
  z.object({ ...target, plannedAt: clockTimeSchema }),
  ({ plannedAt }) => ({ by: 'garage', does: 'accept', at: plannedAt }),
);

/** Another time, which the driver has to agree to. */
export const appointmentPropose = answer(
  'appointment.propose',
  z.object({ ...target, plannedAt: clockTimeSchema }),
  ({ plannedAt }) => ({ by: 'garage', does: 'propose', at: plannedAt }),
);

/** The garage cannot do it; also for an appointment that stood already. */
export const appointmentDecline = answer(
  'appointment.decline',
  z.object({ ...target, reason: lineSchema(300).pipe(z.string().min(1)) }),
  ({ reason }) => ({ by: 'garage', does: 'decline', reason }),
);
