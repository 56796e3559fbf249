import type { Migration } from '../migration.ts';

/** People to speak to at customers and fleets, found by the words of their name and address and by their number. */
export const migration0230Contacts: Migration = {
  version: 230,
  up: (db) => {
    db.exec(`
      CREATE TABLE contact (
        id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, generation INTEGER NOT NULL,
        customer_id TEXT NOT NULL, fleet_id TEXT, full_name TEXT NOT NULL, position TEXT NOT NULL, phone TEXT NOT NULL,
        email TEXT NOT NULL, sort_name TEXT NOT NULL, phone_digits TEXT NOT NULL
      ) STRICT;
      CREATE INDEX contact_by_customer ON contact (customer_id, sort_name, id);
      CREATE INDEX contact_by_fleet ON contact (fleet_id, sort_name, id) WHERE fleet_id IS NOT NULL;
      CREATE INDEX contact_by_phone ON contact (phone_digits) WHERE phone_digits <> '';
      CREATE INDEX contact_by_generation ON contact (generation);
      CREATE VIRTUAL TABLE contact_words USING fts5 (
        words, tokenize="unicode61 remove_diacritics 2", prefix='1 2 3', detail=none
      );
      INSERT INTO contact_words (contact_words, rank) VALUES ('secure-delete', 1);
    `);
  },
};
