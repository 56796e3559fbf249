import type { Migration } from '../migration.ts';

const TABLES = ['customer', 'vehicle', 'fleet', 'passport', 'maintenance'];

/** What a passport copies from its car. */
const COPY = `plate = coalesce((SELECT v.plate FROM vehicle v WHERE v.id = passport.vehicle_id), ''),
  apk_expires_on = (SELECT v.apk_expires_on FROM vehicle v WHERE v.id = passport.vehicle_id),
  first_due = (SELECT min(day) FROM (
    SELECT v.apk_expires_on AS day FROM vehicle v WHERE v.id = passport.vehicle_id
    UNION ALL
    SELECT m.due_on FROM maintenance m WHERE m.vehicle_id = passport.vehicle_id AND m.state = 'due'))`;

function trigger(name: string, event: string, where: string): string {
  return `CREATE TRIGGER ${name} AFTER ${event} BEGIN UPDATE passport SET ${COPY} WHERE ${where}; END;`;
}

/**
 * Lists of passports go by plate and by the first day that something is due. Both come from other tables, so that a page
 * of fifty would read the whole fleet or garage; each passport keeps a copy of them, held up to date by triggers. The
 * generation has an index: the end of a new snapshot looks for the few rows that it did not bring.
 */
export const migration0040CarOfPassport: Migration = {
  version: 40,
  up: (db) => {
    db.exec(`
      ALTER TABLE passport ADD COLUMN plate TEXT NOT NULL DEFAULT '';
      ALTER TABLE passport ADD COLUMN apk_expires_on TEXT;
      ALTER TABLE passport ADD COLUMN first_due TEXT;
      UPDATE passport SET ${COPY};
      DROP INDEX passport_by_fleet;
      CREATE INDEX passport_by_fleet ON passport (fleet_id, plate, id) WHERE fleet_id IS NOT NULL;
      CREATE INDEX passport_by_fleet_due ON passport (fleet_id, first_due) WHERE fleet_id IS NOT NULL;
      CREATE INDEX passport_by_plate ON passport (plate, id);
      CREATE INDEX passport_by_apk ON passport (apk_expires_on) WHERE apk_expires_on IS NOT NULL;
      DROP INDEX vehicle_by_apk;
      ${TABLES.map((table) => `CREATE INDEX ${table}_by_generation ON ${table} (generation);`).join('\n')}
      ${trigger('passport_made', 'INSERT ON passport', 'rowid = NEW.rowid')}
      ${trigger('passport_moved', 'UPDATE OF vehicle_id ON passport WHEN NEW.vehicle_id <> OLD.vehicle_id', 'rowid = NEW.rowid')}
      ${trigger('car_made', 'INSERT ON vehicle', 'vehicle_id = NEW.id')}
      ${trigger('car_gone', 'DELETE ON vehicle', 'vehicle_id = OLD.id')}
      ${trigger(
        'car_changed',
        'UPDATE OF plate, apk_expires_on ON vehicle WHEN NEW.plate <> OLD.plate OR NEW.apk_expires_on IS NOT OLD.apk_expires_on',
        'vehicle_id = NEW.id',
      )}
      ${trigger('due_made', "INSERT ON maintenance WHEN NEW.state = 'due'", 'vehicle_id = NEW.vehicle_id')}
      ${trigger('due_gone', "DELETE ON maintenance WHEN OLD.state = 'due'", 'vehicle_id = OLD.vehicle_id')}
      ${trigger(
        'due_changed',
        'UPDATE OF due_on, state, vehicle_id ON maintenance WHEN NEW.due_on IS NOT OLD.due_on OR NEW.state <> OLD.state OR NEW.vehicle_id <> OLD.vehicle_id',
        'vehicle_id IN (OLD.vehicle_id, NEW.vehicle_id)',
      )}
    `);
  },
};
