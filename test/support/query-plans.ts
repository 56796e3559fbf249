import { CompiledQuery, type KyselyPlugin, sql } from 'kysely';
import type { Db } from '../../src/central/db/tables.ts';

/** How the database would carry out what `work` asks it, one plan for each statement. */
export async function plansOf(db: Db, work: (db: Db) => Promise<unknown>): Promise<readonly string[]> {
  const asked: Parameters<KyselyPlugin['transformQuery']>[0][] = [];
  const listener: KyselyPlugin = {
    transformQuery: (query) => {
      asked.push(query);
      return query.node;
    },
    transformResult: async ({ result }) => result,
  };
  await work(db.withPlugin(listener));
  const plans: string[] = [];
  for (const { node, queryId } of asked) {
    const { sql: text, parameters } = db.getExecutor().compileQuery(node, queryId);
    if (!/^\s*(select|insert|update|delete|with)/i.test(text)) continue;
    const { rows } = await db.executeQuery<Record<string, string>>(
      CompiledQuery.raw(`explain ${text}`, [...parameters]),
    );
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
  }
  return plans;
}

/**
 * Columns that point to another row and are in front of no index. What points to a garage, its staff or its desks is left out:
 * none of these is ever removed.
 */
export async function pointersWithoutIndex(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ pointer: string }>`
    select c.conrelid::regclass::text || '.' || a.attname as pointer
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid not in ('garages'::regclass, 'staff'::regclass, 'desks'::regclass)
      and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
    order by 1`.execute(db);
  return rows.map(({ pointer }) => pointer);
}
