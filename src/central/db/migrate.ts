import { sql } from 'kysely';
import type { Migration } from './migrations/migration.ts';
import { migrations } from './migrations/registry.ts';
import type { Db, Trx } from './tables.ts';

/** Any fixed number; every process that migrates this database takes the same lock. */
const MIGRATION_LOCK = 718_293;

/** The database was written by a later version of this program. */
export class DatabaseNewerError extends Error {
  override readonly name = 'DatabaseNewerError';
}

/** The migrations that this database has had. */
async function doneVersions(trx: Trx): Promise<ReadonlySet<number>> {
  await sql`create table if not exists schema_version (version integer primary key, migrated_at timestamptz not null)`.execute(
    trx,
  );
  const { rows } = await sql<{ version: number }>`select version from schema_version`.execute(trx);
  return new Set(rows.map(({ version }) => version));
}

async function apply(trx: Trx, migration: Migration): Promise<void> {
  for (const statement of migration.statements) await sql.raw(statement).execute(trx);
  await sql`insert into schema_version (version, migrated_at) values (${migration.version}, now())`.execute(trx);
}

/** Runs the next missing migration in one transaction; answers whether there was one. */
async function migrateOne(db: Db, steps: readonly Migration[]): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(trx);
    const done = await doneVersions(trx);
    const version = Math.max(0, ...done);
    const known = steps.at(-1)?.version ?? 0;
    if (version > known)
      throw new DatabaseNewerError(`The database has schema ${version}; this program knows ${known}.`);
    // By what was done, not by the highest: two changes made side by side may reach a database in either order.
    const next = steps.find((step) => !done.has(step.version));
    if (next) await apply(trx, next);
    return next !== undefined;
  });
}

/** Brings the schema up to date. Throws `DatabaseNewerError` when the database is ahead of the program. */
export async function migrate(db: Db, steps: readonly Migration[] = migrations): Promise<void> {
  let again = true;
  while (again) again = await migrateOne(db, steps);
}
