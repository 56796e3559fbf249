import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';

/** Attempts after which a command that fails inside the service is refused, so that it holds up nothing any longer. */
export const PARK_AFTER = 5;

/** Counts a failure of a command and answers how many there were. Outside of the command's transaction, which is gone. */
export async function countFailure(db: Db, garageId: string, commandId: string): Promise<number> {
  const row = await db
    .insertInto('command_failures')
    .values({ garage_id: garageId, command_id: commandId, failures: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['garage_id', 'command_id'])
        .doUpdateSet({ failures: sql<number>`command_failures.failures + 1` }),
    )
    .returning('failures')
    .executeTakeFirstOrThrow();
  return row.failures;
}
