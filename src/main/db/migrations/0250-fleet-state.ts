import type { Migration } from '../migration.ts';

/** Whether a fleet account is in use; those of before are. Images of rows that wait say nothing of it, which means the same. */
export const migration0250FleetState: Migration = {
  version: 250,
  up: (db) => {
    db.exec(`ALTER TABLE fleet ADD COLUMN state TEXT NOT NULL DEFAULT 'active'`);
  },
};
