import { z } from 'zod';
import { instantSchema } from './date-schemas.ts';
import { idSchema } from './ids.ts';

/** What happens to a customer without a command of a desk: by the holder, the fleet manager, or by itself. */
export const KINDS_ELSEWHERE = [
  'passport.activated',
  'transfer.offered',
  'transfer.declined',
  'transfer.withdrawn',
  'transfer.expired',
  'car.gone',
] as const;
export type KindElsewhere = (typeof KINDS_ELSEWHERE)[number];

/** Most signs of the name of who did it, in UTF-16 code units. */
export const MAX_ACTOR = 160;

/**
 * One line of the timeline of a customer: who did what, and when. It holds no text that anybody typed but the name of who
 * did it. What hangs on a car goes with the car.
 */
export const timelineEventSchema = z.object({
  /** Id of the command that it tells of. */
  id: idSchema,
  customerId: idSchema,
  /** The car that it tells of, which takes it along when the garage loses it. */
  vehicleId: idSchema.nullable(),
  fleetId: idSchema.nullable(),
  /** Type of the command, or a `KindElsewhere`; a newer program may know more of them. */
  kind: z.string().min(1).max(60),
  /** Names of the fields that changed, with commas between them; empty where that says nothing. */
  fields: z.string().max(400),
  /** Name of who did it; empty where nobody is named. */
  actor: z.string().max(MAX_ACTOR),
  /** The desk's clock until the service says its own. */
  at: instantSchema,
});
export type TimelineEvent = z.infer<typeof timelineEventSchema>;
