import type { Migration } from '../migration.ts';

/** Who works at this desk, each with a PIN that only its hash is kept of. It goes with the rest at signing out. */
export const migration0110Staff: Migration = {
  version: 110,
  up: (db) => {
    db.exec(`
      CREATE TABLE staff (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, pin_salt BLOB NOT NULL, pin_hash BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
