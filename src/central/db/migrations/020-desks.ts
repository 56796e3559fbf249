import type { Migration } from './migration.ts';

export const desks: Migration = {
  version: 20,
  name: 'desks',
  statements: [
    `create table desks (
      id uuid primary key,
      garage_id uuid not null references garages,
      name text not null,
      recovery_key text not null,
      last_seq integer not null default 0,
      acked_seq integer not null default 0,
      revoked_at timestamptz
    )`,
    `create table token_pairs (
      id uuid primary key,
      parent_id uuid,
      family uuid not null,
      desk_id uuid not null references desks,
      staff_id uuid not null references staff,
      garage_id uuid not null references garages,
      access_hash text not null unique,
      access_expires_at timestamptz not null,
      access_used boolean not null default false,
      refresh_hash text not null unique,
      refresh_expires_at timestamptz not null,
      refresh_used boolean not null default false,
      ended boolean not null default false
    )`,
    'create index token_pairs_family on token_pairs (family)',
    'create index token_pairs_desk on token_pairs (desk_id)',
  ],
};
