import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { ENTITY_NAMES } from '../shared/domain/entities.ts';
import { entityTable } from './db/entity-tables.ts';
import { lockFolder } from './db/folder-lock.ts';
import { openServer } from './db/open-database.ts';
import type { Tables } from './db/tables.ts';

/** Every table but those of the entities; the compiler asks for a new one. */
const OTHER_TABLES: Record<
  Exclude<keyof Tables, 'customers' | 'passports' | 'fleets' | 'vehicles'> | 'schema_version',
  true
> = {
  schema_version: true,
  meta: true,
  garages: true,
  staff: true,
  desks: true,
  token_pairs: true,
  feed: true,
  revoked_rows: true,
  erased_rows: true,
  audit: true,
  command_results: true,
  desk_commands: true,
  command_failures: true,
  aliases: true,
  mails: true,
  activations: true,
  fleet_logins: true,
  registry_answers: true,
  portal_accounts: true,
  portal_sessions: true,
  password_links: true,
  login_attempts: true,
  known_devices: true,
  used_links: true,
  email_changes: true,
  transfer_offers: true,
  reminder_choices: true,
  reminders: true,
};

async function dropTables(databaseUrl: string): Promise<void> {
  const database = await openServer(databaseUrl);
  try {
    const tables = [
      ...Object.keys(OTHER_TABLES).map((name) => sql.table(name)),
      ...ENTITY_NAMES.map((entity) => entityTable(entity).table),
    ];
    await sql`drop table if exists ${sql.join(tables)} cascade`.execute(database.db);
  } finally {
    await database.close();
  }
}

/**
 * Throws away everything the service keeps, and nothing else in the folder or the database. Throws
 * `FolderInUseError` while a service works in it.
 */
export async function resetData(dataFolder: string, databaseUrl: string | undefined): Promise<void> {
  const unlock = await lockFolder(join(dataFolder, 'database'));
  await rm(join(dataFolder, 'database'), { recursive: true, force: true });
  await unlock();
  await rm(join(dataFolder, 'mail'), { recursive: true, force: true });
  if (databaseUrl) await dropTables(databaseUrl);
}
