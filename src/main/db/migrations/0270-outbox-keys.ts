import type { Migration } from '../migration.ts';

/** What each pending command looks at and changes, so that a page of the feed takes off only those that have to do with it. */
export const migration0270OutboxKeys: Migration = {
  version: 270,
  up: (db) => {
    db.exec(`
      CREATE TABLE outbox_key (
        key TEXT NOT NULL, seq INTEGER NOT NULL, reads INTEGER NOT NULL, writes INTEGER NOT NULL, PRIMARY KEY (key, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX outbox_key_by_seq ON outbox_key (seq);
      CREATE INDEX outbox_by_state ON outbox (state, at);
      -- Of what waits already nobody knows: until all of it was put on anew once, all of it is taken off each time.
      INSERT INTO outbox_key SELECT 'unknown', 0, 0, 0 WHERE EXISTS (SELECT 1 FROM outbox);
    `);
  },
};
