import type { Migration } from './migration.ts';

export const contacts: Migration = {
  version: 270,
  name: 'contacts',
  statements: [
    `create table contacts (
      id uuid primary key,
      customer_id uuid not null references customers,
      fleet_id uuid references fleets,
      full_name text not null,
      position text not null,
      phone text not null,
      email text not null,
      garage_id uuid not null references garages,
      revision integer not null,
      field_revisions jsonb not null default '{}'
    )`,
    'create index contacts_garage on contacts (garage_id, id)',
    'create index contacts_customer on contacts (customer_id)',
    'create index contacts_fleet on contacts (fleet_id) where fleet_id is not null',
  ],
};
