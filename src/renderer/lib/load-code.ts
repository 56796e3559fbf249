/**
 * Loads a part of the program that comes after the first screen. Checking input needs zod, which the first screen does
 * not; it is set up here, before any schema of that part exists.
 */
export async function loadCode<T>(load: () => Promise<T>): Promise<T> {
  await import('./zod-jitless.ts');
  return load();
}
