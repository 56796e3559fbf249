import { z } from 'zod';

/** `GET /healthz`: answered when the database answers. */
export const healthAnswerSchema = z.object({ status: z.literal('ok'), protocol: z.int() });
