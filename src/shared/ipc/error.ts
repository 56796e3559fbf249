import type { FieldConflict, RefusalCode } from '../domain/refusal.ts';

/** Trouble that is no refusal of a command. Each code has a sentence and a way on in every language of the desk. */
export const IPC_TROUBLE_CODES = [
  /** E-mail or password not known. */
  'login_failed',
  /** The service knows this desk's login no longer: somebody has to log in again; work goes on. */
  'login_expired',
  /** Not the password of the login of this desk. */
  'password_wrong',
  /** The service cannot be reached. */
  'service_unreachable',
  /** The service answered with an error or with something that is no answer. */
  'service_trouble',
  /** Too many attempts; wait a moment. */
  'too_many_requests',
  /** This desk speaks an older protocol than the service. */
  'update_required',
  /** The desk belongs to another garage: sign out first. */
  'desk_of_other_garage',
  /** This desk was closed by the garage. */
  'desk_revoked',
  /** No session: sign in first. */
  'not_signed_in',
  /** Somebody locked the desk: it answers nothing until a PIN opens it. */
  'desk_locked',
  'pin_wrong',
  /** Too many wrong PINs in a row: the next one is not looked at yet. */
  'pin_wait',
  /** No key ring on this computer: the person must agree to a key in a file. */
  'key_ring_missing',
  /** Unsent changes exist and signing out would lose them. */
  'unsent_changes',
  /** Another garage's cache is on this desk and holds unsent changes. */
  'cache_of_other_garage',
  'disk_full',
  'disk_read_only',
  'database_unreadable',
  /** The file could not be written (locked, no rights). */
  'file_not_written',
  /** The printer is not there (any more), or there is none at all. */
  'printer_missing',
  /** The printer cannot do what was asked of it (two sides, colour). */
  'printer_settings',
  /** Somebody stopped the job at the system. */
  'print_cancelled',
  'print_failed',
  /** The document was closed meanwhile, or the desk signed out. */
  'document_gone',
  /** A car, customer or fleet in the document is not there any more: lost, removed, or never taken over. */
  'document_lost',
  /** A file that was chosen to import could not be read, or not as a table. */
  'file_not_read',
  'file_too_large',
  'file_no_table',
  'file_old_excel',
  'file_empty',
  'file_too_many_rows',
  'file_too_many_columns',
  /** No column of the file was said to hold a name. */
  'import_no_name',
  /** Something changed since the dry run that makes a row impossible. */
  'import_changed',
  /** It was sent meanwhile, or something was made that needs it. */
  'import_sent',
  'import_built_on',
  /** Neither the vehicle registry nor this desk knows what it says of a plate. */
  'registry_unavailable',
  /** Who left the desks can be looked for only while the service answers. */
  'away_offline',
  /** A login can be handed over only while the service answers. */
  'hand_over_offline',
  /** The last change of the fleet has not reached the service yet. */
  'fleet_not_sent',
  /** The fleet manager chose an own password: nobody else gets in under that login. */
  'login_in_use',
  /** The login of the fleet was changed elsewhere meanwhile. */
  'login_changed',
  /** What was asked for is not there (any more). */
  'not_found',
  /** The input does not fit the channel's schema: a bug in a screen. */
  'malformed_input',
  'internal_error',
] as const;
export type IpcTroubleCode = (typeof IPC_TROUBLE_CODES)[number];

/** An expected error as a window gets it. */
export interface IpcError {
  readonly code: IpcTroubleCode | RefusalCode;
  readonly field?: string | undefined;
  readonly conflicts?: readonly FieldConflict[] | undefined;
  /** After a wrong PIN: until the next one is looked at. */
  readonly waitSeconds?: number | undefined;
}
