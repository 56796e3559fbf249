import type { Migration } from '../migration.ts';

/**
 * Whom somebody at this desk opened last; ids alone, so that nothing of a customer who is gone stays here. `place`: the
 * highest is the last one, whatever the clock says.
 *
 * Lists are sorted and filtered where the rows are. A day that is not known comes after all others. The index of a
 * fleet's passports holds what is counted per fleet, so that counting reads no rows.
 */
export const migration0140FrontDesk: Migration = {
  version: 140,
  up: (db) => {
    db.exec(`
      CREATE TABLE recent_customer (
        customer_id TEXT PRIMARY KEY, place INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      DROP INDEX passport_by_apk;
      CREATE INDEX passport_by_apk ON passport (coalesce(apk_expires_on, '9999'), id);
      CREATE INDEX passport_by_due ON passport (coalesce(first_due, '9999'), id);
      CREATE INDEX passport_not_activated ON passport (plate, id) WHERE state = 'issued';
      DROP INDEX passport_by_fleet;
      CREATE INDEX passport_by_fleet ON passport (fleet_id, plate, id, apk_expires_on, offered_until)
        WHERE fleet_id IS NOT NULL;
      CREATE INDEX customer_by_city ON customer (city COLLATE NOCASE, id);
    `);
  },
};
