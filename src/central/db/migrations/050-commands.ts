import type { Migration } from './migration.ts';

export const commands: Migration = {
  version: 50,
  name: 'commands',
  statements: [
    // By command, not by number: a desk restored from a backup sends old commands again under a new desk id.
    `create table command_results (
      garage_id uuid not null references garages,
      command_id uuid not null,
      status text not null,
      code text,
      field text,
      root_command_id uuid,
      revision integer,
      conflicts json,
      aliases json,
      primary key (garage_id, command_id)
    )`,
    `create table desk_commands (
      desk_id uuid not null references desks,
      seq integer not null,
      garage_id uuid not null references garages,
      command_id uuid not null,
      feed_revision integer not null,
      primary key (desk_id, seq)
    )`,
    'create index desk_commands_revision on desk_commands (desk_id, feed_revision, seq)',
    `create table command_failures (
      garage_id uuid not null references garages,
      command_id uuid not null,
      failures integer not null,
      primary key (garage_id, command_id)
    )`,
    `create table aliases (
      garage_id uuid not null references garages,
      local_id uuid not null,
      service_id uuid not null,
      primary key (garage_id, local_id)
    )`,
  ],
};
