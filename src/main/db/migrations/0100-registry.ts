import type { Migration } from '../migration.ts';

/**
 * What the vehicle registry said of the cars of this garage, for when there is no network. An answer goes with its car,
 * however that goes.
 */
export const migration0100Registry: Migration = {
  version: 100,
  up: (db) => {
    db.exec(`
      CREATE TABLE registry_answer (plate TEXT PRIMARY KEY, answer TEXT NOT NULL) STRICT;
      CREATE TRIGGER registry_answer_gone AFTER DELETE ON vehicle BEGIN
        DELETE FROM registry_answer WHERE plate = OLD.plate;
      END;
    `);
  },
};
