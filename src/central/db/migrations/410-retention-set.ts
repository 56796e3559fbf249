import type { Migration } from './migration.ts';

/** Who set for how long customers stay on the desks, by the name of then, and when. */
export const retentionSet: Migration = {
  version: 410,
  name: 'retention-set',
  statements: ['alter table garages add column retention_set_by text, add column retention_set_at timestamptz'],
};
