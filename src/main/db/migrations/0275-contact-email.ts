import type { Migration } from '../migration.ts';

/** Possible duplicates are found by the address of a contact too. */
export const migration0275ContactEmail: Migration = {
  version: 275,
  up: (db) => {
    db.exec("CREATE INDEX contact_by_email ON contact (email) WHERE email <> ''");
  },
};
