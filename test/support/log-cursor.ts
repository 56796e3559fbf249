import type { TestCentral } from './central.ts';

/** A cursor in the log of a garage, made as the service makes them. */
export async function logCursorAt(central: TestCentral, garageId: string, revision: number): Promise<string> {
  const { value } = await central.db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', 'world')
    .executeTakeFirstOrThrow();
  return Buffer.from(JSON.stringify({ mode: 'log', world: value, garage: garageId, revision })).toString('base64url');
}
