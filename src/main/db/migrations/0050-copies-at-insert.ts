import type { Migration } from '../migration.ts';

/**
 * What a passport copies from its car is written with the new row itself (`repos/passports.ts`), and the rare later
 * changes stay with the triggers. A trigger for every new row doubled the time of a first sync.
 */
export const migration0050CopiesAtInsert: Migration = {
  version: 50,
  up: (db) => {
    db.exec('DROP TRIGGER passport_made; DROP TRIGGER car_made; DROP TRIGGER due_made;');
  },
};
