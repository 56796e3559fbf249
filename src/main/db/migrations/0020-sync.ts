import type { Migration } from '../migration.ts';

/** What is waiting to be sent, the confirmed image of every row it touched, and where the desk stands with the service. */
export const migration0020Sync: Migration = {
  version: 20,
  up: (db) => {
    db.exec(`
      CREATE TABLE outbox (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, version INTEGER NOT NULL,
        payload TEXT NOT NULL, depends_on TEXT NOT NULL, actor TEXT NOT NULL, at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'refused')), refusal TEXT,
        subject TEXT NOT NULL, customer_id TEXT
      ) STRICT;
      CREATE TABLE outbox_creates (row_id TEXT PRIMARY KEY, command_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE INDEX outbox_creates_by_command ON outbox_creates (command_id);
      CREATE TABLE shadow (
        entity TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, generation INTEGER NOT NULL,
        row TEXT,
        PRIMARY KEY (entity, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `);
  },
};
