import type { Migration } from '../migration.ts';

/** What was typed and not saved, so that it survives the end of the program. It holds personal data. */
export const migration0210Drafts: Migration = {
  version: 210,
  up: (db) => {
    db.exec(`
      CREATE TABLE draft (
        key TEXT PRIMARY KEY, content TEXT NOT NULL, saved_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
