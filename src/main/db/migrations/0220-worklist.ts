import type { Migration } from '../migration.ts';

/** First day of maintenance without the APK, which has a day of its own. */
const FIRST_SERVICE = `(SELECT min(m.due_on) FROM maintenance m
  WHERE m.vehicle_id = passport.vehicle_id AND m.state = 'due' AND m.kind <> 'apk')`;

function trigger(name: string, event: string, where: string): string {
  return `CREATE TRIGGER ${name} AFTER ${event} BEGIN
    UPDATE passport SET service_due = ${FIRST_SERVICE} WHERE ${where}; END;`;
}

/**
 * The worklist goes by the first day of maintenance alone too; each passport keeps a copy of it, as of its other days
 * (migration 40). New rows bring it along (`repos/passports.ts`), as migration 50 says. The index of a fleet holds all
 * three days, so that counting its work reads no rows.
 */
export const migration0220Worklist: Migration = {
  version: 220,
  up: (db) => {
    db.exec(`
      ALTER TABLE passport ADD COLUMN service_due TEXT;
      UPDATE passport SET service_due = ${FIRST_SERVICE};
      CREATE INDEX passport_by_service ON passport (coalesce(service_due, '9999'), id);
      DROP INDEX passport_by_fleet_due;
      CREATE INDEX passport_by_fleet_due ON passport (fleet_id, first_due, apk_expires_on, service_due)
        WHERE fleet_id IS NOT NULL;
      ${trigger('passport_moved_service', 'UPDATE OF vehicle_id ON passport WHEN NEW.vehicle_id <> OLD.vehicle_id', 'rowid = NEW.rowid')}
      ${trigger('service_gone', "DELETE ON maintenance WHEN OLD.state = 'due'", 'vehicle_id = OLD.vehicle_id')}
      ${trigger(
        'service_changed',
        `UPDATE OF due_on, state, kind, vehicle_id ON maintenance WHEN NEW.due_on IS NOT OLD.due_on
          OR NEW.state <> OLD.state OR NEW.kind <> OLD.kind OR NEW.vehicle_id <> OLD.vehicle_id`,
        'vehicle_id IN (OLD.vehicle_id, NEW.vehicle_id)',
      )}
    `);
  },
};
