import type { Migration } from './migration.ts';

export const mail: Migration = {
  version: 60,
  name: 'mail',
  statements: [
    `create table mails (
      id uuid primary key,
      garage_id uuid not null references garages,
      kind text not null,
      about_id uuid not null,
      recipient text,
      params json,
      message_id text not null unique,
      state text not null default 'pending',
      attempts integer not null default 0,
      next_attempt_at timestamptz not null,
      created_at timestamptz not null
    )`,
    `create index mails_pending on mails (next_attempt_at) where state = 'pending'`,
    'create index mails_about on mails (about_id)',
    `create table activations (
      token_hash text primary key,
      garage_id uuid not null references garages,
      passport_id uuid not null references passports on delete cascade,
      expires_at timestamptz not null,
      used boolean not null default false
    )`,
    'create index activations_passport on activations (passport_id)',
    `create table fleet_logins (
      fleet_id uuid primary key references fleets on delete cascade,
      garage_id uuid not null references garages,
      temporary_password_hash text not null,
      expires_at timestamptz not null
    )`,
  ],
};
