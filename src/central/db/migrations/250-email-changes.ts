import type { Migration } from './migration.ts';

/** New addresses of accounts that wait for a confirmation from the new mailbox. */
export const emailChanges: Migration = {
  version: 250,
  name: 'email-changes',
  statements: [
    `create table email_changes (
      token_hash text primary key,
      account_id uuid not null references portal_accounts on delete cascade,
      email text not null,
      expires_at timestamptz not null
    )`,
    'create index email_changes_account on email_changes (account_id)',
  ],
};
