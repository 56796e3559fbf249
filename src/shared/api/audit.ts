import { z } from 'zod';
import { DOCUMENT_KINDS } from '../desk/print-choice.ts';
import { instantSchema } from '../domain/date-schemas.ts';
import { idSchema } from '../domain/ids.ts';
import { limits } from './protocol.ts';

/** What somebody looked at, or took out of the program. What was changed the service knows by itself. */
export const SEEN_KINDS = [
  'customer.seen',
  'fleet.seen',
  /** Everything that is kept about a customer (AVG, article 15). */
  'customer.data',
  'document.printed',
  /** As a file, also to be mailed. */
  'document.saved',
  'list.exported',
] as const;
export type SeenKind = (typeof SEEN_KINDS)[number];

/** Which document, or which list. Words from this list alone: nothing that somebody typed can get in. */
export const SEEN_DETAILS = ['', ...DOCUMENT_KINDS, 'customers', 'passports', 'fleet'] as const;
export type SeenDetail = (typeof SEEN_DETAILS)[number];

/** One look at one customer. It holds ids and never a name, address or plate of a customer. */
export const seenLineSchema = z.object({
  /** Made at the desk: told twice, it is kept once. */
  id: idSchema,
  kind: z.enum(SEEN_KINDS),
  detail: z.enum(SEEN_DETAILS),
  /** `null`: a list of all customers. */
  customerId: idSchema.nullable(),
  /** Who was at the desk. */
  actor: z.object({ id: idSchema, name: z.string().max(160) }),
  /** The desk's clock, for display only. */
  at: instantSchema,
});
export type SeenLine = z.infer<typeof seenLineSchema>;

/** `POST /v1/audit`: what was looked at, in any order; the desk is that of the token. */
export const auditRequestSchema = z.object({
  protocol: z.int(),
  lines: z.array(seenLineSchema).min(1).max(limits.auditLines),
});
export const auditAnswerSchema = z.object({ ok: z.literal(true) });

/** `GET /v1/audit`: who looked at what and changed what in the caller's garage, what the service heard last first. */
export const auditQuerySchema = z.object({
  protocol: z.coerce.number().int(),
  /** About one customer, under whatever id it had before; without it about all. */
  customer: idSchema.optional(),
  /** Goes on after this line. */
  before: idSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type AuditQuery = z.output<typeof auditQuerySchema>;

export const auditPageSchema = z.object({
  lines: z.array(
    z.object({
      id: idSchema,
      kind: z.enum([...SEEN_KINDS, 'command']),
      /** The type of a command, or which document or list. */
      detail: z.string(),
      customerId: idSchema.nullable(),
      actorName: z.string(),
      deskName: z.string(),
      /** By the desk's clock. */
      at: instantSchema,
      /** By the service's clock, when it heard of it: later when the desk had no network. */
      receivedAt: instantSchema,
    }),
  ),
  more: z.boolean(),
});
export type AuditPage = z.infer<typeof auditPageSchema>;
