import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';
import type { SeenKind } from '../../shared/api/audit.ts';
import type { EntityName } from '../../shared/domain/entities.ts';
import type { HolderRole } from '../../shared/domain/passport.ts';
import type { ReminderKind } from '../../shared/domain/reminder-rules.ts';
import type { TransferState } from '../../shared/domain/transfer-rules.ts';
import type { Language } from '../web/language.ts';

interface MetaTable {
  key: string;
  value: string;
}

interface GaragesTable {
  id: string;
  name: string;
  /** Number of the last change in the garage's feed. */
  revision: Generated<number>;
  /** Rises with each loss of access. */
  access: Generated<number>;
  /** Feed entries up to this revision are gone: an older cursor needs a new snapshot. */
  feed_floor: Generated<number>;
  /** After how many months a customer who was not seen leaves the desks; 0: never. */
  retention_months: Generated<number>;
  retention_set_by: string | null;
  retention_set_at: Date | null;
}

interface StaffTable {
  id: string;
  garage_id: string;
  email: string;
  name: string;
  password_hash: string;
}

interface DesksTable {
  id: string;
  garage_id: string;
  name: string;
  recovery_key: string;
  last_seq: Generated<number>;
  /** Results up to here reached the desk; their details are dropped. */
  acked_seq: Generated<number>;
  revoked_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** Name of the person who closed it, and of the desk at which. */
  closed_by: ColumnType<string | null, undefined, string | null>;
  closed_from: ColumnType<string | null, undefined, string | null>;
}

interface TokenPairsTable {
  id: string;
  /** The pair whose refresh token brought this one. */
  parent_id: string | null;
  /** All pairs that go back to one login. */
  family: string;
  desk_id: string;
  staff_id: string;
  garage_id: string;
  access_hash: string;
  access_expires_at: Date;
  access_used: Generated<boolean>;
  refresh_hash: string;
  refresh_expires_at: Date;
  refresh_used: Generated<boolean>;
  ended: Generated<boolean>;
}

interface CommandResultsTable {
  garage_id: string;
  command_id: string;
  status: 'applied' | 'merged' | 'refused';
  code: string | null;
  field: string | null;
  root_command_id: string | null;
  vehicle_id: string | null;
  revision: number | null;
  /** JSON; personal data, so dropped when the desk has it. */
  conflicts: string | null;
  /** The rows that the command of a conflict names, as an array of PostgreSQL. */
  about: ColumnType<string[] | null, string | null | undefined, string | null>;
  aliases: string | null;
}

interface DeskCommandsTable {
  desk_id: string;
  seq: number;
  garage_id: string;
  command_id: string;
  /** The garage's revision when the command was done; a page of the feed up to here confirms it. */
  feed_revision: number;
}

interface CommandFailuresTable {
  garage_id: string;
  command_id: string;
  failures: number;
}

interface AliasesTable {
  garage_id: string;
  local_id: string;
  service_id: string;
}

interface FeedTable {
  garage_id: string;
  revision: number;
  ordinal: number;
  entity: string;
  entity_id: string;
  op: 'put' | 'delete' | 'revoke';
  /** The row after the change, as JSON text. */
  data: string | null;
  /** The row and its revision before the change, as JSON text: a snapshot shows the garage as it was when it began. */
  before: string | null;
  before_revision: number | null;
  reason: string | null;
}

interface RevokedRowsTable {
  garage_id: string;
  entity_id: string;
}

/** A row that was erased at the request of a customer. */
interface ErasedRowsTable {
  garage_id: string;
  entity: EntityName;
  entity_id: string;
  revision: number;
}

/** Who looked at what or changed what. Of a customer it holds the id alone. */
interface AuditTable {
  garage_id: string;
  /** Made at the desk; of a change, the id of its command. */
  id: string;
  desk_id: string;
  staff_id: string;
  staff_name: string;
  kind: SeenKind | 'command';
  detail: string;
  customer_id: string | null;
  /** The desk's clock, as it was told (ISO 8601). */
  at: string;
  received_at: Date;
}

interface MailsTable {
  id: string;
  garage_id: string;
  kind: string;
  language: Generated<Language>;
  /** Row that the mail is about. */
  about_id: string;
  recipient: string | null;
  /** What the text needs, as JSON; wiped once sent. */
  params: string | null;
  message_id: string;
  state: Generated<'pending' | 'sent' | 'failed'>;
  attempts: Generated<number>;
  next_attempt_at: Date;
  created_at: Date;
}

interface ActivationsTable {
  token_hash: string;
  garage_id: string;
  passport_id: string;
  expires_at: Date;
  used: Generated<boolean>;
}

interface FleetLoginsTable {
  fleet_id: string;
  garage_id: string;
  temporary_password_hash: string;
  expires_at: Date;
}

interface RegistryAnswersTable {
  plate: string;
  /** What the vehicle registry said, as JSON text; `null`: it knows no such car. */
  data: string | null;
  as_of: Date;
}

interface PortalAccountsTable {
  id: string;
  email: string;
  password_hash: string | null;
  /** In which the person read the pages last; that of mail. */
  language: Generated<Language>;
  created_at: Date;
}

interface PortalSessionsTable {
  token_hash: string;
  account_id: string;
  must_set_password: boolean;
  expires_at: Date;
}

interface LoginAttemptsTable {
  key_hash: string;
  attempts: number;
  last_at: Date;
  blocked_until: Date;
}

interface KnownDevicesTable {
  token_hash: string;
  account_id: string;
  used_at: Date;
}

interface EmailChangesTable {
  token_hash: string;
  account_id: string;
  email: string;
  expires_at: Date;
}

interface UsedLinksTable {
  token_hash: string;
  account_id: string;
  used_at: Date;
}

interface PasswordLinksTable {
  token_hash: string;
  account_id: string;
  expires_at: Date;
}

/** What somebody chose about reminders of one kind; absent before the first one went out. */
interface ReminderChoicesTable {
  account_id: string;
  kind: ReminderKind;
  wanted: Generated<boolean>;
  /** Stands in the links of mails, and can do no more than switch this kind off. */
  token: string;
}

/** That somebody was reminded, so that it happens once for each thing, day and moment. */
interface RemindersTable {
  about_id: string;
  vehicle_id: string;
  due_on: string;
  days_before: number;
}

interface TransferOffersTable {
  id: string;
  garage_id: string;
  passport_id: string;
  offered_by: string;
  role: HolderRole;
  /** Whom it is for; wiped when the offer ends. */
  name: string;
  email: string;
  message: string;
  token_hash: string;
  state: TransferState;
  offered_at: Date;
  expires_at: Date;
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  reminded_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** The link in the reminder, beside that of the offer. */
  reminder_hash: ColumnType<string | null, string | null | undefined, string | null>;
}

/** Columns of the entities' tables that are asked for by name. */
interface EntityKeys {
  id: string;
  garage_id: string;
}

/** Every table. Rows of entities are read and written by their schema (`entity-tables.ts`); here are the columns to find them by. */
export interface Tables {
  meta: MetaTable;
  garages: GaragesTable;
  staff: StaffTable;
  desks: DesksTable;
  token_pairs: TokenPairsTable;
  command_results: CommandResultsTable;
  desk_commands: DeskCommandsTable;
  command_failures: CommandFailuresTable;
  aliases: AliasesTable;
  feed: FeedTable;
  revoked_rows: RevokedRowsTable;
  erased_rows: ErasedRowsTable;
  audit: AuditTable;
  mails: MailsTable;
  activations: ActivationsTable;
  fleet_logins: FleetLoginsTable;
  registry_answers: RegistryAnswersTable;
  portal_accounts: PortalAccountsTable;
  portal_sessions: PortalSessionsTable;
  password_links: PasswordLinksTable;
  login_attempts: LoginAttemptsTable;
  known_devices: KnownDevicesTable;
  used_links: UsedLinksTable;
  email_changes: EmailChangesTable;
  transfer_offers: TransferOffersTable;
  reminder_choices: ReminderChoicesTable;
  reminders: RemindersTable;
  customers: EntityKeys;
  passports: EntityKeys & { email: string };
  fleets: EntityKeys & { email: string; state: string };
  vehicles: EntityKeys & { plate: string };
}

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;
