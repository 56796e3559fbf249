import type { Migration } from './migration.ts';

export const invitedOn: Migration = {
  version: 150,
  name: 'invited-on',
  statements: ['alter table passports add column invited_on date'],
};
