import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';

const tokensSchema = z.object({
  accessToken: z.string(),
  /** Seconds that the access token is good for. */
  expiresIn: z.int().positive(),
  /** Used once; the answer to a refresh brings the next one. */
  refreshToken: z.string(),
});
export type Tokens = z.infer<typeof tokensSchema>;

/** `POST /v1/login`. The desk chooses its id (UUIDv7) and is registered by its first login. */
export const loginRequestSchema = z.object({
  protocol: z.int(),
  email: z.string().max(254),
  password: z.string().max(1_000),
  deskId: idSchema,
  deskName: z.string().max(120),
});
export type LoginRequest = z.infer<typeof loginRequestSchema>;

export const loginAnswerSchema = z.object({
  tokens: tokensSchema,
  garage: z.object({ id: idSchema, name: z.string() }),
  staff: z.object({ id: idSchema, name: z.string(), email: z.string() }),
  /**
   * 32 bytes in base64, the same at every login of this desk. The desk wraps its database key with it as well, so that
   * unsent commands survive a lost system key ring; neither the service nor the file alone opens the database.
   */
  recoveryKey: z.string(),
  /** Days without contact after which the desk locks personal data. */
  leaseDays: z.int().positive(),
  /** Highest command number the service has executed for this desk; 0 for a new one. */
  lastSeq: z.int().min(0),
});
export type LoginAnswer = z.infer<typeof loginAnswerSchema>;

/**
 * `POST /v1/token`: a new pair of tokens for a refresh token. With another `deskId` than before the desk goes on under
 * that id (a restored backup may not reuse sequence numbers).
 */
export const tokenRequestSchema = z.object({ refreshToken: z.string(), deskId: idSchema });
export type TokenRequest = z.infer<typeof tokenRequestSchema>;
export const tokenAnswerSchema = z.object({ tokens: tokensSchema });
export type TokenAnswer = z.infer<typeof tokenAnswerSchema>;

/** `POST /v1/logout`: ends the desk's tokens. */
export const logoutAnswerSchema = z.object({ ok: z.literal(true) });
