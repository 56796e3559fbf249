const UNIQUE_VIOLATION = '23505';

/** SQLSTATE classes that pass by themselves: connection, transaction rollback, resources, operator, system. */
const PASSING_CLASSES = new Set(['08', '40', '53', '57', '58']);

/** Node's codes for a server that cannot be reached. */
const NETWORK_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN']);

/** What was found before the rows were locked holds no more: the same work, done again, finds what does. */
export class LostRace extends Error {
  readonly code = '40001';
}

/** SQLSTATE or system code of an error, wherever a library put it. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? errorCode(error.cause) : null;
}

/** Trouble of the database that another attempt may not meet. */
export function isPassing(error: unknown): boolean {
  const code = errorCode(error);
  if (code !== null) return NETWORK_CODES.has(code) || (code.length === 5 && PASSING_CLASSES.has(code.slice(0, 2)));
  // pg tells of a lost connection by message alone.
  return (
    error instanceof Error && /^Connection terminated|^Client has encountered a connection error/.test(error.message)
  );
}

/** Another transaction was first: the same work, done again, sees what it wrote. */
export function lostRace(error: unknown): boolean {
  const code = errorCode(error);
  return code === UNIQUE_VIOLATION || code?.startsWith('40') === true;
}

/** An error in one line without personal data: PostgreSQL and zod put values into messages, so only name, code and place. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, errorCode(error) ?? '', ...places.slice(0, 6).map((line) => line.trim())]
    .filter(Boolean)
    .join(' | ');
}
