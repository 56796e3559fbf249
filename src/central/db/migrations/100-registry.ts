import type { Migration } from './migration.ts';

export const registry: Migration = {
  version: 100,
  name: 'registry',
  statements: ['create table registry_answers (plate text primary key, data text, as_of timestamptz not null)'],
};
