import type { Migration } from './migration.ts';

/** Mail in the language of its reader. */
export const mailLanguage: Migration = {
  version: 260,
  name: 'mail-language',
  statements: [
    "alter table mails add column language text not null default 'nl'",
    "alter table portal_accounts add column language text not null default 'nl'",
  ],
};
