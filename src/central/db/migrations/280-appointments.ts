import type { Migration } from './migration.ts';

export const appointments: Migration = {
  version: 280,
  name: 'appointments',
  statements: [
    `create table appointments (
      id uuid primary key,
      vehicle_id uuid not null references vehicles,
      kind text not null,
      preferred_on date not null,
      otherwise_on date,
      day_part text not null,
      message text not null,
      mileage integer,
      light text not null,
      state text not null,
      planned_at text,
      reason text not null,
      requested_at text not null,
      round integer not null,
      garage_id uuid not null references garages,
      revision integer not null,
      field_revisions jsonb not null default '{}'
    )`,
    'create index appointments_garage on appointments (garage_id, id)',
    'create index appointments_vehicle on appointments (vehicle_id)',
  ],
};
