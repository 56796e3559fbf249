import type { Migration } from './migration.ts';

/** Holds the cars whose holder took them along in a transfer, until a garage takes them on: it has no desks. */
export const NO_GARAGE = '00000000-0000-7000-8000-000000000000';

export const portal: Migration = {
  version: 200,
  name: 'portal',
  statements: [
    `create table portal_accounts (
      id uuid primary key,
      email text not null unique,
      password_hash text,
      mail_opt_out boolean not null default false,
      created_at timestamptz not null
    )`,
    `create table portal_sessions (
      token_hash text primary key,
      account_id uuid not null references portal_accounts on delete cascade,
      must_set_password boolean not null,
      expires_at timestamptz not null
    )`,
    'create index portal_sessions_account on portal_sessions (account_id)',
    `create table password_links (
      token_hash text primary key,
      account_id uuid not null references portal_accounts on delete cascade,
      expires_at timestamptz not null
    )`,
    'create index password_links_account on password_links (account_id)',
    `create table transfer_offers (
      id uuid primary key,
      garage_id uuid not null references garages,
      passport_id uuid not null references passports on delete cascade,
      offered_by text not null,
      role text not null,
      name text not null,
      email text not null,
      message text not null,
      token_hash text not null unique,
      state text not null,
      offered_at timestamptz not null,
      expires_at timestamptz not null,
      reminded_at timestamptz
    )`,
    // A passport is offered to one person at a time, whoever presses first.
    "create unique index transfer_offers_open on transfer_offers (passport_id) where state = 'offered'",
    'create index transfer_offers_email on transfer_offers (email)',
    'create index fleets_email_lower on fleets (email)',
    `insert into garages (id, name) values ('${NO_GARAGE}', 'iGarage')`,
  ],
};
