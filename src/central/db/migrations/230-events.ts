import type { Migration } from './migration.ts';

/** `at` is text in the contract's form. No foreign keys: a line outlives the fleet that it tells of. */
export const events: Migration = {
  version: 230,
  name: 'events',
  statements: [
    `create table events (
      id uuid not null,
      customer_id uuid not null,
      vehicle_id uuid,
      fleet_id uuid,
      kind text not null,
      fields text not null,
      actor text not null,
      at text not null,
      garage_id uuid not null references garages,
      revision integer not null,
      field_revisions jsonb not null default '{}',
      primary key (garage_id, id)
    )`,
    'create index events_customer on events (garage_id, customer_id)',
    'create index events_vehicle on events (garage_id, vehicle_id) where vehicle_id is not null',
    // Ids are looked up in all of iGarage.
    'create index events_id on events (id)',
  ],
};
