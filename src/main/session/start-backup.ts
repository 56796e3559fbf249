import type { Db } from '../db/open-database.ts';
import type { DataFolder } from './data-folder.ts';
import { storedKey } from './key-file.ts';
import type { KeyStore } from './key-store.ts';
import { OutboxBackup } from './outbox-backup.ts';

export interface BackupWith {
  readonly keyStore: KeyStore;
  readonly now: () => Date;
  /** Codes only. */
  readonly report: (event: string, codes: Readonly<Record<string, string>>) => void;
}

/** What keeps a copy of the outbox beside the database; `null` without a key to seal it with. */
export function startBackup(db: Db, files: DataFolder, { keyStore, now, report }: BackupWith): OutboxBackup | null {
  const key = storedKey(files.keyFile, keyStore);
  const failed = (code: string) => report('outbox not copied', { code });
  return key && new OutboxBackup({ db, file: files.outboxBackup, key, now, failed });
}
