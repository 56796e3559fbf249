import type { Migration } from '../migration.ts';

/**
 * Day on which the invitation of a passport was sent again; rows of before were invited once. What waits to be confirmed
 * keeps its image of a row as text, which gets the field too.
 */
export const migration0150InvitedOn: Migration = {
  version: 150,
  up: (db) => {
    db.exec(`
      ALTER TABLE passport ADD COLUMN invited_on TEXT;
      UPDATE shadow SET row = json_set(row, '$.invitedOn', NULL) WHERE entity = 'passport' AND row IS NOT NULL;
    `);
  },
};
