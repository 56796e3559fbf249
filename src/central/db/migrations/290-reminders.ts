import type { Migration } from './migration.ts';

/** Reminders to be switched off by kind. Who wanted no reminders at all before wants none of each kind. */
export const reminders: Migration = {
  version: 290,
  name: 'reminders',
  statements: [
    `create table reminder_choices (
      account_id uuid not null references portal_accounts on delete cascade,
      kind text not null,
      wanted boolean not null default true,
      token text not null unique,
      primary key (account_id, kind)
    )`,
    `insert into reminder_choices (account_id, kind, wanted, token)
      select a.id, k.kind, false, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')
      from portal_accounts a, (values ('apk'), ('service')) as k (kind) where a.mail_opt_out`,
    'alter table portal_accounts drop column mail_opt_out',
    `create table reminders (
      about_id uuid not null,
      vehicle_id uuid not null references vehicles on delete cascade,
      due_on date not null,
      days_before integer not null,
      primary key (about_id, due_on, days_before)
    )`,
    'create index reminders_vehicle on reminders (vehicle_id)',
  ],
};
