import type { Trx } from '../db/tables.ts';

/**
 * The next revision of a garage's feed. Its row stays locked until the transaction ends, so that revisions become
 * visible in order and no reader can pass one by. Take it as the last lock of a transaction: writers wait for it.
 */
export async function takeRevision(trx: Trx, garageId: string): Promise<number> {
  const row = await trx
    .updateTable('garages')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', garageId)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return row.revision;
}

/** The garage's revision as committed, without a lock. */
export async function currentRevision(trx: Trx, garageId: string): Promise<number> {
  const row = await trx.selectFrom('garages').select('revision').where('id', '=', garageId).executeTakeFirstOrThrow();
  return row.revision;
}
