import type { Db } from './db/open-database.ts';
import type { OutboxBackup } from './session/outbox-backup.ts';
import type { PinLock } from './session/pin-lock.ts';
import type { SyncLoops } from './sync/sync-loops.ts';

/** What a desk has for as long as somebody is signed in at it. */
export interface OpenDesk {
  readonly db: Db;
  readonly loops: SyncLoops;
  readonly pins: PinLock;
  /** `null` when the system does not give the key. */
  readonly backup: OutboxBackup | null;
}
