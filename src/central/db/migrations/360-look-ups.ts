import type { Migration } from './migration.ts';

/**
 * Indexes of what points to another row, without which each erasure, and each page of a fleet, reads whole tables; and of the
 * mails that wait, of those that still say to whom they go, and of those that are done, by age.
 */
export const lookUps: Migration = {
  version: 360,
  name: 'look-ups',
  statements: [
    'create index passports_holder on passports (holder_id)',
    'create index passports_fleet on passports (fleet_id) where fleet_id is not null',
    'create index fleets_customer on fleets (customer_id)',
    'create index transfer_offers_passport on transfer_offers (passport_id)',
    'create index known_devices_account on known_devices (account_id)',
    'create index used_links_account on used_links (account_id)',
    // In the order in which they are sent.
    "create index mails_next on mails ((kind = 'due-reminder'), next_attempt_at, id) where state = 'pending'",
    'create index mails_with_text on mails (garage_id) where recipient is not null',
    "create index mails_done on mails (created_at) where state <> 'pending'",
  ],
};
