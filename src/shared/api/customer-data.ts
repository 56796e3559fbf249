import { z } from 'zod';
import { instantSchema, isoDateSchema } from '../domain/date-schemas.ts';
import { ENTITY_NAMES, type EntityName } from '../domain/entities.ts';
import { idSchema } from '../domain/ids.ts';
import { SEEN_KINDS } from './audit.ts';

/**
 * `GET /v1/customers/:customerId/data`: what the service keeps about a customer of the garage beyond the rows that the desks
 * have (AVG, article 15). Without secrets: of a session or link it says that it is there, and until when.
 */
export const customerDataParamsSchema = z.object({ customerId: idSchema });
export const customerDataQuerySchema = z.object({ protocol: z.coerce.number().int() });

const untilSchema = z.object({ until: instantSchema });

/** A login of the customer at Login AutoPaspoort. */
const loginSchema = z.object({
  email: z.string(),
  createdAt: instantSchema,
  hasPassword: z.boolean(),
  language: z.string(),
  sessions: z.array(untilSchema),
  /** Devices that somebody logged in from, each with the last time. */
  devices: z.array(z.object({ usedAt: instantSchema })),
  passwordLinks: z.array(untilSchema),
  /** New addresses that wait to be confirmed. */
  newEmails: z.array(untilSchema.extend({ email: z.string() })),
  /** What was chosen about reminders, by kind. */
  reminders: z.array(z.object({ kind: z.string(), wanted: z.boolean() })),
});

export const customerDataAnswerSchema = z.object({
  asOf: instantSchema,
  logins: z.array(loginSchema),
  /** Temporary passwords of fleet accounts that still work. */
  fleetLogins: z.array(untilSchema.extend({ fleetId: idSchema })),
  invitations: z.array(untilSchema.extend({ passportId: idSchema, used: z.boolean() })),
  mails: z.array(
    z.object({
      kind: z.string(),
      createdAt: instantSchema,
      state: z.enum(['pending', 'sent', 'failed']),
      /** Wiped once the mail is sent or given up; `null` also while a mail about the customer waits for somebody else. */
      recipient: z.string().nullable(),
    }),
  ),
  /** Offers of the customer's AutoPaspoorten to others, without whom they are for. */
  offers: z.array(
    z.object({
      passportId: idSchema,
      state: z.string(),
      offeredAt: instantSchema,
      expiresAt: instantSchema,
      endedAt: instantSchema.nullable(),
    }),
  ),
  /** Offers of AutoPaspoorten of others that the customer made as a fleet manager, without whose they are and whom they are for. */
  offersForOthers: z
    .array(z.object({ state: z.string(), offeredAt: instantSchema, endedAt: instantSchema.nullable() }))
    // A service of before did not say.
    .default([]),
  /** Of what the customer was reminded. */
  reminded: z.array(z.object({ vehicleId: idSchema, dueOn: isoDateSchema, daysBefore: z.int() })),
  /** Which field was changed last when; by a desk, or by somebody at the pages of the service. */
  audit: z.array(
    z.object({
      entity: z.enum(ENTITY_NAMES as [EntityName, ...EntityName[]]),
      field: z.string(),
      at: instantSchema,
      byDesk: z.boolean(),
    }),
  ),
  /**
   * When somebody of the garage looked at the customer or changed something. Not who: an employee who does the garage's work is
   * not for the customer to know (Court of Justice EU, C-579/21).
   */
  looks: z.array(z.object({ kind: z.enum([...SEEN_KINDS, 'command']), detail: z.string(), at: instantSchema })),
  /** Copies of rows in the log that desks read their changes from. */
  logEntries: z.int().min(0),
});
export type CustomerDataAnswer = z.infer<typeof customerDataAnswerSchema>;
