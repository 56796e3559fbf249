import type { Migration } from './migration.ts';

/**
 * Who looked at what, and who changed what. Ids of customers alone: it outlives those who were erased. The id of a line counts
 * within its garage, so that no garage can take that of another's.
 */
export const audit: Migration = {
  version: 390,
  name: 'audit',
  statements: [
    `create table audit (
      garage_id uuid not null references garages,
      id uuid not null,
      desk_id uuid not null references desks,
      staff_id uuid not null,
      staff_name text not null,
      kind text not null,
      detail text not null,
      customer_id uuid,
      at text not null,
      received_at timestamptz not null,
      primary key (garage_id, id)
    )`,
    'create index audit_by_customer on audit (garage_id, customer_id, received_at, id)',
    'create index audit_by_garage on audit (garage_id, received_at, id)',
    'create index audit_by_time on audit (received_at)',
    'create index aliases_by_service on aliases (garage_id, service_id)',
  ],
};
