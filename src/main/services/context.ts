import type { Result } from '../../shared/domain/result.ts';
import type { StaffMember } from '../../shared/domain/staff.ts';
import type { IpcError } from '../../shared/ipc/error.ts';
import type { Db } from '../db/open-database.ts';
import { readMetaOf } from '../repos/meta.ts';

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

/** Who does what is done now. */
export function whoIsAtDesk({ db, atDesk }: DeskContext): StaffMember {
  if (atDesk) return atDesk;
  const session = readMetaOf(db, 'session');
  if (!session) throw new Error('Nobody is signed in at this desk');
  return { id: session.staffId, name: session.staffName };
}

export type Outcome<T> = Result<T, IpcError>;
