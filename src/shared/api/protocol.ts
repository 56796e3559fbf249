import { z } from 'zod';

/** Version of this contract. The service answers 426 to a desk that speaks another one. */
export const PROTOCOL = 1;

export const limits = {
  /** Commands in one push. */
  pushCommands: 100,
  /** Bytes of one push, before compression. */
  pushBytes: 256 * 1024,
  /** Looks at customers that are told in one request. */
  auditLines: 500,
  /** Rows in one page of changes; a page may exceed it to keep one revision whole. */
  pageRows: 500,
  /** Longest that a pull waits for news, in seconds. */
  waitSeconds: 25,
} as const;

/** Every answer outside 2xx. Business refusals are no errors: they are results of a push. */
export const apiErrorCodeSchema = z.enum([
  'malformed_request',
  'login_failed',
  'token_invalid',
  'desk_of_other_garage',
  'desk_revoked',
  'sequence_gap',
  'sequence_reused',
  'login_in_use',
  'login_changed',
  'cursor_expired',
  'too_large',
  'protocol_unsupported',
  'too_many_requests',
  'not_found',
  'unavailable',
  'internal_error',
]);
export type ApiErrorCode = z.infer<typeof apiErrorCodeSchema>;

export const apiErrorSchema = z.object({
  error: z.object({
    code: apiErrorCodeSchema,
    /** For engineers, in English, without personal data. */
    message: z.string(),
    /** With `sequence_gap`: the number up to which the service has executed. */
    lastSeq: z.int().optional(),
  }),
});
export type ApiError = z.infer<typeof apiErrorSchema>;
