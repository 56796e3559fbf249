import { createHash, randomBytes } from 'node:crypto';

/** A secret that nobody can guess: 256 random bits, safe in a URL. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** How such a secret is kept. It has full entropy, so a fast hash will do: there is nothing to guess. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Without 0, O, 1, I and L, which look alike on paper. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A password to type once: four groups of four, 79 bits (`K7QM-2XPA-9RTW-HC4N`). */
export function newTypedPassword(): string {
  // Bytes from 248 up would favour the first letters.
  const bytes = [...randomBytes(256)].filter((byte) => byte < LETTERS.length * 8).slice(0, 16);
  const letters = bytes.map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
