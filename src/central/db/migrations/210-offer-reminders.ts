import type { Migration } from './migration.ts';

/** A reminder brings a link of its own: the one of the offer is kept as a hash, and keeps working beside it. */
export const offerReminders: Migration = {
  version: 210,
  name: 'offer-reminders',
  statements: ['alter table transfer_offers add column reminder_hash text unique'],
};
