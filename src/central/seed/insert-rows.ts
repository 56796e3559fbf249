import { sql } from 'kysely';
import type { RowWrite } from '../../shared/domain/entities.ts';
import { entityTable } from '../db/entity-tables.ts';
import type { Trx } from '../db/tables.ts';

/** Well below PostgreSQL's 65,535 parameters a statement, with 15 columns a row. */
const ROWS_A_STATEMENT = 500;

/** Writes rows of one entity as part of what a garage begins with: no entries in the feed, a snapshot brings them. */
export async function insertRows(
  trx: Trx,
  garageId: string,
  writes: readonly RowWrite[],
  revision: number,
): Promise<void> {
  for (let start = 0; start < writes.length; start += ROWS_A_STATEMENT) {
    const part = writes.slice(start, start + ROWS_A_STATEMENT);
    const entity = part[0]?.entity ?? 'customer';
    const { table, columns } = entityTable(entity);
    const tuples = part.map((write) => {
      const row: Readonly<Record<string, unknown>> = write.row;
      return sql`(${garageId}, ${revision}, ${sql.join(columns.map(({ field }) => row[field]))})`;
    });
    const names = sql.join(columns.map(({ column }) => sql.ref(column)));
    await sql`insert into ${table} (garage_id, revision, ${names}) values ${sql.join(tuples)}`.execute(trx);
  }
}

/** Marks the rows a garage began with as its first revision. The log starts after it. */
export async function beginAtRevision(trx: Trx, garageId: string, revision: number): Promise<void> {
  await trx.updateTable('garages').set({ revision, feed_floor: revision }).where('id', '=', garageId).execute();
}
