import type { Migration } from './migration.ts';

export const garages: Migration = {
  version: 10,
  name: 'garages',
  statements: [
    `create table meta (
      key text primary key,
      value text not null
    )`,
    // Cursors carry it: after a reset the same garage id stands for another history.
    `insert into meta (key, value) values ('world', gen_random_uuid()::text)`,
    `create table garages (
      id uuid primary key,
      name text not null,
      revision integer not null default 0,
      access integer not null default 0,
      feed_floor integer not null default 0
    )`,
    `create table staff (
      id uuid primary key,
      garage_id uuid not null references garages,
      email text not null unique,
      name text not null,
      password_hash text not null
    )`,
  ],
};
