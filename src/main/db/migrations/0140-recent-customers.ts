import type { Migration } from '../migration.ts';

/**
 * Whom somebody at this desk opened last; ids alone, so that nothing of a customer who is gone stays here. `place`: the
 * highest is the last one, whatever the clock says.
 */
export const migration0140RecentCustomers: Migration = {
  version: 140,
  up: (db) => {
    db.exec(`
      CREATE TABLE recent_customer (
        customer_id TEXT PRIMARY KEY, place INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
