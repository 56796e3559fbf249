import type { Migration } from '../migration.ts';

/** Finds customers with the same e-mail address or postcode, while a new one is typed in. */
export const migration0080Duplicates: Migration = {
  version: 80,
  up: (db) => {
    db.exec(`
      CREATE INDEX customer_by_email ON customer (email) WHERE email <> '';
      CREATE INDEX customer_by_postcode ON customer (upper(replace(postcode, ' ', ''))) WHERE postcode <> '';
    `);
  },
};
