import type { Migration } from '../migration.ts';

/**
 * Finds customers with the same e-mail address or postcode, while a new one is typed in. `alias`: ids of customers that
 * were merged into another; not `confirmed` while the service has not said so.
 */
export const migration0080Duplicates: Migration = {
  version: 80,
  up: (db) => {
    db.exec(`
      CREATE INDEX customer_by_email ON customer (email) WHERE email <> '';
      CREATE INDEX customer_by_postcode ON customer (upper(replace(postcode, ' ', ''))) WHERE postcode <> '';
      CREATE TABLE alias (
        old_id TEXT PRIMARY KEY, new_id TEXT NOT NULL, confirmed INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
