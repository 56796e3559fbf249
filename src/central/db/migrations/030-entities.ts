import type { Migration } from './migration.ts';

// Every entity table: whose it is, its place in the feed, and per field who changed it last at which revision.
const common = `
  garage_id uuid not null references garages,
  revision integer not null,
  field_revisions jsonb not null default '{}'`;

export const entities: Migration = {
  version: 30,
  name: 'entities',
  statements: [
    `create table customers (
      id uuid primary key,
      kind text not null,
      first_name text not null,
      last_name text not null,
      company_name text not null,
      kvk_number text not null,
      email text not null,
      phone text not null,
      street text not null,
      postcode text not null,
      city text not null,
      notes text not null,
      ${common}
    )`,
    'create index customers_garage on customers (garage_id, id)',
    `create table vehicles (
      id uuid primary key,
      plate text not null,
      make text not null,
      model text not null,
      year integer,
      fuel text not null,
      apk_expires_on date,
      colour text not null,
      mileage integer,
      last_visit_on date,
      ${common},
      unique (garage_id, plate)
    )`,
    'create index vehicles_garage on vehicles (garage_id, id)',
    // The manager's passport may leave the garage by a transfer while the fleet stays: no foreign key there.
    `create table fleets (
      id uuid primary key,
      customer_id uuid not null references customers,
      manager_passport_id uuid not null,
      name text not null,
      manager_name text not null,
      email text not null unique,
      created_on date not null,
      ${common},
      unique (garage_id, manager_passport_id)
    )`,
    'create index fleets_garage on fleets (garage_id, id)',
    `create table passports (
      id uuid primary key,
      vehicle_id uuid not null unique references vehicles,
      holder_id uuid not null references customers,
      role text not null,
      email text not null,
      state text not null,
      fleet_id uuid references fleets,
      issued_on date not null,
      activated_on date,
      ${common}
    )`,
    'create index passports_garage on passports (garage_id, id)',
    'create index passports_email on passports (email)',
    `create table maintenance (
      id uuid primary key,
      vehicle_id uuid not null references vehicles,
      kind text not null,
      description text not null,
      state text not null,
      due_on date,
      done_on date,
      mileage integer,
      cost_cents integer,
      ${common}
    )`,
    'create index maintenance_garage on maintenance (garage_id, id)',
    'create index maintenance_vehicle on maintenance (vehicle_id)',
  ],
};
