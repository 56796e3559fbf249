import type { Migration } from '../migration.ts';

/** Until when a passport is offered to a new holder; rows of before had no offers. */
export const migration0120OfferedUntil: Migration = {
  version: 120,
  up: (db) => {
    db.exec('ALTER TABLE passport ADD COLUMN offered_until TEXT;');
  },
};
