import type { Migration } from './migration.ts';

/** Attempts to log in, devices that people logged in from before, and links that were used a moment ago. */
export const portalGuard: Migration = {
  version: 240,
  name: 'portal-guard',
  statements: [
    `create table login_attempts (
      key_hash text primary key,
      attempts int not null,
      last_at timestamptz not null,
      blocked_until timestamptz not null
    )`,
    `create table known_devices (
      token_hash text not null,
      account_id uuid not null references portal_accounts on delete cascade,
      used_at timestamptz not null,
      primary key (token_hash, account_id)
    )`,
    `create table used_links (
      token_hash text primary key,
      account_id uuid not null references portal_accounts on delete cascade,
      used_at timestamptz not null
    )`,
    'alter table transfer_offers add column ended_at timestamptz',
  ],
};
