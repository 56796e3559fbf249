import { z } from 'zod';
import { appointmentKindSchema } from '../../shared/domain/appointment.ts';
import { holderRoleSchema } from '../../shared/domain/passport.ts';
import { reminderKindSchema } from '../../shared/domain/reminder-rules.ts';

/** What a mail says. Kept in the outbox until it is sent, then wiped: it holds personal data and secrets. */
export const mailContentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fleet-login'),
    garageName: z.string(),
    managerName: z.string(),
    fleetName: z.string(),
    email: z.string(),
    temporaryPassword: z.string(),
    validDays: z.int(),
  }),
  z.object({
    kind: z.literal('invitation'),
    garageName: z.string(),
    holderName: z.string(),
    plate: z.string(),
    makeModel: z.string(),
    token: z.string(),
    validDays: z.int(),
  }),
  /** To a new address of an account, for its owner to confirm. */
  z.object({ kind: z.literal('email-confirm'), token: z.string(), validHours: z.int() }),
  /** The same, when it cannot become one. */
  z.object({ kind: z.literal('email-taken') }),
  /** To the address that an account had before. */
  z.object({ kind: z.literal('email-changed') }),
  z.object({ kind: z.literal('password-link'), token: z.string(), validHours: z.int() }),
  z.object({
    kind: z.literal('transfer-offer'),
    /** Fleet or person that offers. */
    fromName: z.string(),
    name: z.string(),
    role: holderRoleSchema,
    plate: z.string(),
    makeModel: z.string(),
    message: z.string(),
    token: z.string(),
    validDays: z.int(),
  }),
  /** To who has an offer to answer, while there is still time. */
  z.object({
    kind: z.literal('transfer-reminder'),
    fromName: z.string(),
    name: z.string(),
    plate: z.string(),
    token: z.string(),
    /** `YYYY-MM-DD`. */
    untilDay: z.string(),
  }),
  /** To who offered a passport: how it ended. */
  z.object({ kind: z.literal('transfer-ended'), plate: z.string(), how: z.enum(['accept', 'decline', 'expire']) }),
  /** To the driver: what the garage says to a request for an appointment. */
  z.object({
    kind: z.literal('appointment-answer'),
    garageName: z.string(),
    name: z.string(),
    plate: z.string(),
    work: appointmentKindSchema,
    how: z.enum(['confirmed', 'proposed', 'declined']),
    /** A `ClockTime`; `null` when it was declined before there was one. */
    plannedAt: z.string().nullable(),
    reason: z.string(),
    passportId: z.string(),
  }),
  /** To the driver: something is due soon. */
  z.object({
    kind: z.literal('due-reminder'),
    garageName: z.string(),
    name: z.string(),
    plate: z.string(),
    makeModel: z.string(),
    about: reminderKindSchema,
    /** What is due, as the garage wrote it; empty for the APK. */
    description: z.string(),
    dueOn: z.string(),
    passportId: z.string(),
    /** Whether there is a garage to make an appointment with; mails from before did not say. */
    atGarage: z.boolean().default(true),
    unsubscribeToken: z.string(),
  }),
]);
export type MailContent = z.infer<typeof mailContentSchema>;

/** A mail in words. */
export interface MailText {
  readonly subject: string;
  /** Paragraphs; the first greets. */
  readonly paragraphs: readonly string[];
  /** Lines that stand out, such as a login. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly link: { readonly label: string; readonly url: string };
  readonly closing: readonly string[];
  /** Only in mail that somebody can do without: the way to get no more of its kind. */
  readonly unsubscribe?: { readonly label: string; readonly url: string };
}

type Of<K extends MailContent['kind']> = Extract<MailContent, { kind: K }>;

/** The words of every kind of mail in one language. */
export type MailWords = { readonly [K in MailContent['kind']]: (content: Of<K>, links: MailLinks) => MailText };

/** Where links in mails lead. */
export interface MailLinks {
  /** Address of this service as a holder reaches it, without a slash at the end. */
  readonly serviceUrl: string;
  /** Where *Login AutoPaspoort* is. */
  readonly portalUrl: string;
}
