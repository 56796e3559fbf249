import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';

/** Forgets all but the last `keepRevisions` revisions of a garage's feed. A desk that was away longer gets `410`. */
export async function pruneFeed(db: Db, garageId: string, keepRevisions: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const garage = await trx
      .updateTable('garages')
      .set({ feed_floor: sql<number>`greatest(feed_floor, revision - ${keepRevisions}::integer)` })
      .where('id', '=', garageId)
      .returning('feed_floor')
      .executeTakeFirstOrThrow();
    await trx.deleteFrom('feed').where('garage_id', '=', garageId).where('revision', '<=', garage.feed_floor).execute();
  });
}
