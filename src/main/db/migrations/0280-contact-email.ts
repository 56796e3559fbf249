import type { Migration } from '../migration.ts';

/** Possible duplicates are found by the address of a contact too. */
export const migration0280ContactEmail: Migration = {
  version: 280,
  up: (db) => {
    db.exec("CREATE INDEX contact_by_email ON contact (email) WHERE email <> ''");
  },
};
