import type { Migration } from './migration.ts';

/** What is due soon is looked for by its day, not in every car. Mail that was given up before is wiped, as it is from now on. */
export const dueDays: Migration = {
  version: 320,
  name: 'due-days',
  statements: [
    'create index vehicles_apk on vehicles (apk_expires_on)',
    "create index maintenance_due on maintenance (due_on) where state = 'due'",
    "update mails set recipient = null, params = null where state = 'failed'",
  ],
};
