import type { Migration } from './migration.ts';

/**
 * What was erased at the request of a customer, by id: a desk that comes late is told so. `about` of a result: the rows that its
 * command names, so that values in a conflict go with them.
 */
export const erasure: Migration = {
  version: 310,
  name: 'erasure',
  statements: [
    `create table erased_rows (
      garage_id uuid not null references garages,
      entity text not null,
      entity_id uuid not null,
      revision integer not null,
      primary key (garage_id, entity_id)
    )`,
    'alter table command_results add column about uuid[]',
    'create index command_results_conflicts on command_results (garage_id) where conflicts is not null',
  ],
};
