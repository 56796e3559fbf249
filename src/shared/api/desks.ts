import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { lineSchema } from '../domain/line-schema.ts';

/** `GET /v1/desks`: the desks of the caller's garage, the last seen first. */
export const desksAnswerSchema = z.object({
  desks: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      /** The desk that asks. */
      own: z.boolean(),
      /** Of its last new token, so up to a quarter of an hour behind; `null` when it has none any more. */
      lastSeenAt: z.string().nullable(),
      closedAt: z.string().nullable(),
      /** Who closed it, and the name of the desk at which; `null` also when it is not known. */
      closedBy: z.string().nullable(),
      closedFrom: z.string().nullable(),
    }),
  ),
});
export type DesksAnswer = z.infer<typeof desksAnswerSchema>;

export const deskParamsSchema = z.object({ deskId: idSchema });

/**
 * The password of the login with which the asking desk was signed in: a token alone, of a desk that was stolen unlocked, must
 * not close the others. `by`: who is at that desk, for display only.
 */
export const closeDeskRequestSchema = z.object({ password: z.string().max(1_000), by: lineSchema(160) });
export type CloseDeskRequest = z.infer<typeof closeDeskRequestSchema>;

/** `POST /v1/desks/:deskId/close`: that desk is let in no more, and erases everything at its next contact. */
export const closeDeskAnswerSchema = z.object({ ok: z.literal(true) });

/**
 * `GET /v1/desk/closing`: whether the desk of this token was closed. The token may have expired: the one thing that it still
 * opens is this answer. Nothing else erases a desk.
 */
export const closingAnswerSchema = z.object({ deskId: idSchema, closed: z.boolean() });
export type ClosingAnswer = z.infer<typeof closingAnswerSchema>;
