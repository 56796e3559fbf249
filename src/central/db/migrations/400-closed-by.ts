import type { Migration } from './migration.ts';

/** Who closed a desk, and at which desk, by the names of then; of those that were closed before it is not known. */
export const closedBy: Migration = {
  version: 400,
  name: 'closed-by',
  statements: ['alter table desks add column closed_by text, add column closed_from text'],
};
