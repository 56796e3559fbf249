import type { Migration } from '../migration.ts';

/**
 * Words of customers by prefix, and plates by any part. Both hold personal data, so both overwrite what they drop.
 * Plates have a table of their own: trigrams over several columns answer 500 times slower.
 */
export const migration0030Search: Migration = {
  version: 30,
  up: (db) => {
    db.exec(`
      CREATE VIRTUAL TABLE customer_words USING fts5 (
        words, tokenize="unicode61 remove_diacritics 2", prefix='1 2 3', detail=none
      );
      INSERT INTO customer_words (customer_words, rank) VALUES ('secure-delete', 1);
      CREATE VIRTUAL TABLE plate_parts USING fts5 (plate, tokenize='trigram', detail=none);
      INSERT INTO plate_parts (plate_parts, rank) VALUES ('secure-delete', 1);
    `);
  },
};
