/** With the flag `u` a surrogate matches only where its other half is missing. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/**
 * Whether PostgreSQL can keep every text of a value: it takes no NUL, and half a surrogate pair is no character. Found
 * out beforehand, such a command is refused at once and does not hold up the rest.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !UNSTORABLE.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, part]) => isStorable(key) && isStorable(part));
}
