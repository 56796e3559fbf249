import type { Migration } from '../migration.ts';

/**
 * Files that were imported and have not been sent as a whole. `running` and `undoing`: their commands are held back, and taken
 * out again when the program ends in the middle.
 */
export const migration0260Imports: Migration = {
  version: 260,
  up: (db) => {
    db.exec(`
      CREATE TABLE import (
        id TEXT PRIMARY KEY, at TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('running', 'undoing', 'done'))
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE outbox ADD COLUMN import_id TEXT;
      CREATE INDEX outbox_by_import ON outbox (import_id, seq) WHERE import_id IS NOT NULL;
      -- Which of the commands left before this was kept, nobody knows.
      INSERT INTO meta SELECT 'offeredThrough', value FROM meta WHERE key = 'lastSeq';
    `);
  },
};
