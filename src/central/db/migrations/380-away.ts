import type { Migration } from './migration.ts';

const TABLES = ['customers', 'vehicles', 'fleets', 'contacts', 'passports', 'maintenance', 'events', 'appointments'];

/**
 * Rows of customers who were not seen for a long time stay here, and leave the desks (decision 12). `seen_at`: when somebody last
 * asked for such a customer. No fleet is ever away; its column is there so that all entities are read alike.
 */
export const away: Migration = {
  version: 380,
  name: 'away',
  statements: [
    ...TABLES.map((table) => `alter table ${table} add column away boolean not null default false`),
    'alter table customers add column seen_at timestamptz',
    'alter table garages add column retention_months integer not null default 36 check (retention_months >= 0)',
    'create index customers_away on customers (garage_id) where away',
  ],
};
