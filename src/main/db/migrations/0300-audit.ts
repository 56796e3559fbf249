import type { Migration } from '../migration.ts';

/**
 * Who looked at which customer, until the service was told; a while longer, so that one who looks again soon is not told of
 * again. Ids alone, never a name of a customer.
 */
export const migration0300Audit: Migration = {
  version: 300,
  up: (db) => {
    db.exec(`
      CREATE TABLE audit_line (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, detail TEXT NOT NULL, customer_id TEXT,
        staff_id TEXT NOT NULL, staff_name TEXT NOT NULL, at TEXT NOT NULL, told INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX audit_line_by_customer ON audit_line (customer_id, at);
    `);
  },
};
