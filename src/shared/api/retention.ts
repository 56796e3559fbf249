import { z } from 'zod';
import { lineSchema } from '../domain/line-schema.ts';
import { retentionMonthsSchema } from '../domain/retention-months.ts';

/** `GET /v1/retention`: after how long customers who were not seen leave the desks of the caller's garage. */
export const retentionAnswerSchema = z.object({
  /** 0: never. */
  months: z.int().min(0),
  /** Who set it and when; `null` while nobody did. */
  setBy: z.string().nullable(),
  setAt: z.string().nullable(),
});
export type RetentionAnswer = z.infer<typeof retentionAnswerSchema>;

/**
 * `PUT /v1/retention`: sets it for all desks, and answers what is set. Takes the password of the login with which the desk was signed
 * in: who finds a desk unlocked must not send the customers of a garage away. `by`: who is at that desk, for display only.
 */
export const setRetentionRequestSchema = z.object({
  months: retentionMonthsSchema,
  password: z.string().max(1_000),
  by: lineSchema(160),
});
export type SetRetentionRequest = z.infer<typeof setRetentionRequestSchema>;
