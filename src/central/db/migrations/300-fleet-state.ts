import type { Migration } from './migration.ts';

/** Whether a fleet account is in use; those of before are. */
export const fleetState: Migration = {
  version: 300,
  name: 'fleet-state',
  statements: [`alter table fleets add column state text not null default 'active'`],
};
