import { z } from 'zod';
import { ENTITY_NAMES, type EntityName, entitySchemas } from '../domain/entities.ts';
import { idSchema } from '../domain/ids.ts';
import { limits } from './protocol.ts';

/** `GET /v1/changes`. Without a cursor the first sync begins: a snapshot, then the feed. */
export const changesQuerySchema = z.object({
  protocol: z.coerce.number().int(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(limits.pageRows).default(limits.pageRows),
  /** Seconds to wait for news when there is none yet. */
  wait: z.coerce.number().min(0).max(limits.waitSeconds).default(0),
  /** Highest `confirmedSeq` seen by this desk: the wait ends early when the service knows a higher one. */
  confirmed: z.coerce.number().int().min(0).default(0),
});
export type ChangesQuery = z.infer<typeof changesQuerySchema>;

function putSchema<E extends EntityName>(entity: E) {
  return z.object({
    op: z.literal('put'),
    entity: z.literal(entity),
    id: idSchema,
    revision: z.int().min(0),
    data: entitySchemas[entity],
  });
}

/** One entry of the garage's feed. */
export const changeSchema = z.discriminatedUnion('op', [
  z.discriminatedUnion('entity', [
    putSchema('customer'),
    putSchema('vehicle'),
    putSchema('fleet'),
    putSchema('contact'),
    putSchema('passport'),
    putSchema('maintenance'),
    putSchema('event'),
    putSchema('appointment'),
  ]),
  z.object({
    op: z.literal('delete'),
    entity: z.enum(ENTITY_NAMES as [EntityName, ...EntityName[]]),
    id: idSchema,
    revision: z.int().min(0),
    /** The row that the id means from now on, where two became one. */
    into: idSchema.optional(),
    /** The row is of a customer who was not seen for a long time; the service keeps it, and it may come back. */
    reason: z.literal('not_seen').optional(),
  }),
  z.object({
    /** The garage lost access to a car: it goes from the desk with all that hangs on it. */
    op: z.literal('revoke'),
    entity: z.literal('vehicle'),
    id: idSchema,
    revision: z.int().min(0),
    reason: z.enum(['transferred', 'withdrawn']),
  }),
]);
export type Change = z.infer<typeof changeSchema>;

export const changesAnswerSchema = z.object({
  changes: z.array(changeSchema),
  /** Opaque; sent back to go on from here. */
  cursor: z.string(),
  /** More is ready now: ask again without waiting. */
  more: z.boolean(),
  /** This page holds the effects of the desk's commands up to this number. */
  confirmedSeq: z.int().min(0),
  /** Rises with each loss of access; a page with a lower number than one seen before is thrown away. */
  access: z.int().min(0),
  /** Rows sent and to be sent, while a snapshot is under way. */
  snapshot: z.object({ done: z.int(), total: z.int() }).optional(),
});
export type ChangesAnswer = z.infer<typeof changesAnswerSchema>;
