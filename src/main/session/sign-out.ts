import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { IpcError } from '../../shared/ipc/error.ts';
import type { Db } from '../db/open-database.ts';
import { readMeta } from '../repos/meta.ts';
import { countOutbox } from '../repos/outbox.ts';
import type { ApiClient } from '../sync/api-client.ts';
import { type DataFolder, eraseFolder } from './data-folder.ts';

/** Whether signing out would lose something that was not sent. */
export function checkSignOut(db: Db, discardUnsent: boolean): Result<null, IpcError> {
  return countOutbox(db).pending > 0 && !discardUnsent ? err({ code: 'unsent_changes' }) : ok(null);
}

/** Ends the desk's tokens when the service can be reached, and erases everything on this computer in any case. */
export async function signOut(db: Db, api: ApiClient, files: DataFolder): Promise<void> {
  const { tokens } = readMeta(db);
  db.close();
  eraseFolder(files);
  if (tokens) await api.logout(tokens.accessToken);
}
