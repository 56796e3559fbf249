import type { Result } from '../../shared/domain/result.ts';
import type { StaffMember } from '../../shared/domain/staff.ts';
import type { IpcError } from '../../shared/ipc/error.ts';
import type { Db } from '../db/open-database.ts';

/** What every use case works with. Clock and ids are passed in, so that a test can choose them. */
export interface DeskContext {
  readonly db: Db;
  readonly now: () => Date;
  /** A fresh UUIDv7. */
  readonly newId: () => string;
  /** Who has the desk, where several people share it; else it is the person of the garage's login. */
  readonly atDesk: StaffMember | null;
  /** Tells the windows and the sync that a command was added. */
  readonly commandAdded: () => void;
}

export type Outcome<T> = Result<T, IpcError>;
