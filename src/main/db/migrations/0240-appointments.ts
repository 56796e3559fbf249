import type { Migration } from '../migration.ts';

/** What drivers asked of the garage, and what was agreed. */
export const migration0240Appointments: Migration = {
  version: 240,
  up: (db) => {
    db.exec(`
      CREATE TABLE appointment (
        id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, generation INTEGER NOT NULL,
        vehicle_id TEXT NOT NULL, kind TEXT NOT NULL, preferred_on TEXT NOT NULL, otherwise_on TEXT,
        day_part TEXT NOT NULL, message TEXT NOT NULL, mileage INTEGER, light TEXT NOT NULL, state TEXT NOT NULL,
        planned_at TEXT, reason TEXT NOT NULL, requested_at TEXT NOT NULL, round INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX appointment_by_vehicle ON appointment (vehicle_id);
      CREATE INDEX appointment_by_state ON appointment (state, planned_at, id);
      CREATE INDEX appointment_by_generation ON appointment (generation);
    `);
  },
};
