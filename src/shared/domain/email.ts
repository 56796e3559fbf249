import { z } from 'zod';

/** RFC 5321 limits a path to 256 octets, the address inside it to 254. */
const MAX_EMAIL_LENGTH = 254;

/** An e-mail address in lower case: mailboxes differing in case alone are one login in iGarage. */
export const emailSchema = z.email().max(MAX_EMAIL_LENGTH).toLowerCase();

/** Trims and lower-cases what was typed; the address, or `null` when it is none. */
export function parseEmail(text: string): string | null {
  const parsed = emailSchema.safeParse(text.trim());
  return parsed.success ? parsed.data : null;
}
