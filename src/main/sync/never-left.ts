/** Nobody there, or no address of it: before a single byte went. */
const NOBODY_THERE: readonly unknown[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];
/** No way to the service; said of a connection that is being made, and of one that was in use. */
const NO_WAY: readonly unknown[] = ['ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN'];

/** The system's own errors behind one that a library made of them; several, when several addresses were tried. */
function systemErrors(error: Error): readonly Error[] {
  if (error instanceof AggregateError) return error.errors.filter((one) => one instanceof Error).flatMap(systemErrors);
  return error.cause instanceof Error ? systemErrors(error.cause) : [error];
}

/** Whether a request that failed with this cannot have arrived: no connection for it was ever made. */
export function neverLeft(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  if (NOBODY_THERE.includes(error.code)) return true;
  const causes = systemErrors(error);
  return NO_WAY.includes(error.code) && causes.every((one) => 'syscall' in one && one.syscall === 'connect');
}
