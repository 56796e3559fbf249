import type { Migration } from '../migration.ts';

/** Who did what when, read a page at a time: by customer, and by fleet for the customer whose fleet it is. */
export const migration0170Events: Migration = {
  version: 170,
  up: (db) => {
    db.exec(`
      CREATE TABLE event (
        id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, generation INTEGER NOT NULL,
        customer_id TEXT NOT NULL, vehicle_id TEXT, fleet_id TEXT, kind TEXT NOT NULL, fields TEXT NOT NULL,
        actor TEXT NOT NULL, at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX event_by_customer ON event (customer_id, at, id);
      CREATE INDEX event_by_fleet ON event (fleet_id, at, id) WHERE fleet_id IS NOT NULL;
      CREATE INDEX event_by_vehicle ON event (vehicle_id) WHERE vehicle_id IS NOT NULL;
      CREATE INDEX event_by_generation ON event (generation);
    `);
  },
};
