import type { Migration } from './migration.ts';

export const offeredUntil: Migration = {
  version: 120,
  name: 'offered-until',
  statements: ['alter table passports add column offered_until date'],
};
