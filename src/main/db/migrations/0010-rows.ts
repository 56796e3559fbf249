import type { Migration } from '../migration.ts';

/**
 * The cache of the garage's rows. `revision`: the last one confirmed by the service, 0 for none. `generation`: the
 * snapshot in which the row was last seen, so that a new snapshot can tell what is gone.
 */
export const migration0010Rows: Migration = {
  version: 10,
  up: (db) => {
    db.exec(`
      CREATE TABLE customer (
        id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, generation INTEGER NOT NULL,
        kind TEXT NOT NULL, first_name TEXT NOT NULL, last_name TEXT NOT NULL, company_name TEXT NOT NULL,
        kvk_number TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL, street TEXT NOT NULL,
        postcode TEXT NOT NULL, city TEXT NOT NULL, notes TEXT NOT NULL,
        sort_name TEXT NOT NULL, phone_digits TEXT NOT NULL
      ) STRICT;
      CREATE INDEX customer_by_name ON customer (sort_name, id);
      CREATE INDEX customer_by_phone ON customer (phone_digits) WHERE phone_digits <> '';

      CREATE TABLE vehicle (
        id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, generation INTEGER NOT NULL,
        plate TEXT NOT NULL, make TEXT NOT NULL, model TEXT NOT NULL, year INTEGER, fuel TEXT NOT NULL,
        apk_expires_on TEXT, colour TEXT NOT NULL, mileage INTEGER, last_visit_on TEXT
      ) STRICT;
      CREATE INDEX vehicle_by_plate ON vehicle (plate);
      CREATE INDEX vehicle_by_apk ON vehicle (apk_expires_on) WHERE apk_expires_on IS NOT NULL;

      CREATE TABLE fleet (
        id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, generation INTEGER NOT NULL,
        customer_id TEXT NOT NULL, manager_passport_id TEXT NOT NULL, name TEXT NOT NULL, manager_name TEXT NOT NULL,
        email TEXT NOT NULL, created_on TEXT NOT NULL, sort_name TEXT NOT NULL
      ) STRICT;
      CREATE INDEX fleet_by_name ON fleet (sort_name, id);
      CREATE INDEX fleet_by_customer ON fleet (customer_id);
      CREATE INDEX fleet_by_manager ON fleet (manager_passport_id);
      CREATE INDEX fleet_by_email ON fleet (email);

      CREATE TABLE passport (
        id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, generation INTEGER NOT NULL,
        vehicle_id TEXT NOT NULL, holder_id TEXT NOT NULL, role TEXT NOT NULL, email TEXT NOT NULL,
        state TEXT NOT NULL, fleet_id TEXT, issued_on TEXT NOT NULL, activated_on TEXT
      ) STRICT;
      CREATE INDEX passport_by_vehicle ON passport (vehicle_id);
      CREATE INDEX passport_by_holder ON passport (holder_id);
      CREATE INDEX passport_by_fleet ON passport (fleet_id) WHERE fleet_id IS NOT NULL;
      CREATE INDEX passport_by_email ON passport (email);

      CREATE TABLE maintenance (
        id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, generation INTEGER NOT NULL,
        vehicle_id TEXT NOT NULL, kind TEXT NOT NULL, description TEXT NOT NULL, state TEXT NOT NULL,
        due_on TEXT, done_on TEXT, mileage INTEGER, cost_cents INTEGER
      ) STRICT;
      CREATE INDEX maintenance_by_vehicle ON maintenance (vehicle_id, state, due_on);
    `);
  },
};
