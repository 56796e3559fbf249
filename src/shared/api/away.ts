import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';

/**
 * `POST /v1/away/search`: customers of the garage who left the desks since they were not seen for a long time. `query` is a plate, an
 * e-mail address or a phone number as a whole, or the beginning of a name.
 */
export const findAwayBodySchema = z.object({ protocol: z.int(), query: z.string().trim().min(2).max(200) });

/** Enough to know somebody again at the counter, and no more. */
export const awayCustomerSchema = z.object({ id: idSchema, name: z.string(), city: z.string() });
export type AwayCustomer = z.infer<typeof awayCustomerSchema>;

export const findAwayAnswerSchema = z.object({ customers: z.array(awayCustomerSchema) });
export type FindAwayAnswer = z.infer<typeof findAwayAnswerSchema>;

/** `POST /v1/away/:customerId/back`: the customer comes back to every desk of the garage, by the feed. */
export const bringBackParamsSchema = z.object({ customerId: idSchema });
export const bringBackBodySchema = z.object({ protocol: z.int() });
export const bringBackAnswerSchema = z.object({});
