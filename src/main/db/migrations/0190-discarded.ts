import type { Migration } from '../migration.ts';

/**
 * Refused commands that a person discarded before the service heard of their numbers: without what was typed, until these
 * numbers are sent, since a desk's numbers have no gap.
 */
export const migration0190Discarded: Migration = {
  version: 190,
  up: (db) => {
    db.exec(`
      CREATE TABLE outbox_discarded (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL, type TEXT NOT NULL, version INTEGER NOT NULL,
        actor TEXT NOT NULL, at TEXT NOT NULL
      ) STRICT;
    `);
  },
};
