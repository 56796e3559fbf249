import type { Migration } from '../migration.ts';

/** What became of the commands that were sent. Ids and codes only: whom they were about is looked up when it is shown. */
export const migration0060SentHistory: Migration = {
  version: 60,
  up: (db) => {
    db.exec(`
      CREATE TABLE sent_history (
        command_id TEXT PRIMARY KEY, type TEXT NOT NULL, customer_id TEXT, at TEXT NOT NULL,
        settled_at TEXT NOT NULL, status TEXT NOT NULL, code TEXT
      ) STRICT;
      CREATE INDEX sent_history_by_settled ON sent_history (settled_at);
    `);
  },
};
