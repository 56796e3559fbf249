import { databaseTrouble } from './database-trouble.ts';
import type { Migration } from './migration.ts';
import { migration0010Rows } from './migrations/0010-rows.ts';
import { migration0020Sync } from './migrations/0020-sync.ts';
import { migration0030Search } from './migrations/0030-search.ts';
import { migration0040CarOfPassport } from './migrations/0040-car-of-passport.ts';
import { migration0050CopiesAtInsert } from './migrations/0050-copies-at-insert.ts';
import { migration0060SentHistory } from './migrations/0060-sent-history.ts';
import { migration0080Duplicates } from './migrations/0080-duplicates.ts';
import { migration0100Registry } from './migrations/0100-registry.ts';
import { migration0110Staff } from './migrations/0110-staff.ts';
import { migration0120OfferedUntil } from './migrations/0120-offered-until.ts';
import { migration0140FrontDesk } from './migrations/0140-front-desk.ts';
import { migration0150InvitedOn } from './migrations/0150-invited-on.ts';
import { migration0170Events } from './migrations/0170-events.ts';
import { migration0190Discarded } from './migrations/0190-discarded.ts';
import { migration0210Drafts } from './migrations/0210-drafts.ts';
import { migration0220Worklist } from './migrations/0220-worklist.ts';
import { migration0230Contacts } from './migrations/0230-contacts.ts';
import { migration0240Appointments } from './migrations/0240-appointments.ts';
import { migration0250FleetState } from './migrations/0250-fleet-state.ts';
import { migration0260Imports } from './migrations/0260-imports.ts';
import { migration0270OutboxKeys } from './migrations/0270-outbox-keys.ts';
import { migration0280ContactEmail } from './migrations/0280-contact-email.ts';
import { migration0290PhoneDigits } from './migrations/0290-phone-digits.ts';
import { migration0300Audit } from './migrations/0300-audit.ts';
import type { Db } from './open-database.ts';

export const MIGRATIONS: readonly Migration[] = [
  migration0010Rows,
  migration0020Sync,
  migration0030Search,
  migration0040CarOfPassport,
  migration0050CopiesAtInsert,
  migration0060SentHistory,
  migration0080Duplicates,
  migration0100Registry,
  migration0110Staff,
  migration0120OfferedUntil,
  migration0140FrontDesk,
  migration0150InvitedOn,
  migration0170Events,
  migration0190Discarded,
  migration0210Drafts,
  migration0220Worklist,
  migration0230Contacts,
  migration0240Appointments,
  migration0250FleetState,
  migration0260Imports,
  migration0270OutboxKeys,
  migration0280ContactEmail,
  migration0290PhoneDigits,
  migration0300Audit,
];

/** The file was written by a newer version of the program. */
export class DatabaseNewerError extends Error {
  constructor(version: number) {
    super(`The database has schema ${version}, which this program does not know`);
  }
}

/** A step failed for another reason than the disk; the database is as it was before that step. */
export class MigrationError extends Error {
  constructor(version: number, cause: unknown) {
    super(`Step ${version} of the schema failed`, { cause });
  }
}

/** Whether an existing database has steps before it; an empty one has nothing to lose by them. */
export function needsMigration(db: Db): 'empty' | 'yes' | 'no' {
  const current = Number(db.pragma('user_version', { simple: true }));
  if (current === 0) return 'empty';
  return current < (MIGRATIONS.at(-1)?.version ?? 0) ? 'yes' : 'no';
}

/**
 * Brings the schema up to date, each step in a transaction that holds its version too. Throws `DatabaseNewerError`,
 * `MigrationError`, or what the disk says.
 */
export function migrate(db: Db, migrations: readonly Migration[] = MIGRATIONS): void {
  const current = Number(db.pragma('user_version', { simple: true }));
  const newest = migrations.at(-1)?.version ?? 0;
  if (current > newest) throw new DatabaseNewerError(current);
  for (const { version, up } of migrations) {
    if (version <= current) continue;
    try {
      db.transaction(() => {
        up(db);
        db.pragma(`user_version=${version}`);
      })();
    } catch (error) {
      throw databaseTrouble(error) === null ? new MigrationError(version, error) : error;
    }
  }
}
