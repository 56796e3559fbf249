import type { SeenLine } from '../../shared/api/audit.ts';
import { limits } from '../../shared/api/protocol.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { IpcError } from '../../shared/ipc/error.ts';
import type { Db } from '../db/open-database.ts';
import { listUntold } from '../repos/audit-lines.ts';
import { readMeta } from '../repos/meta.ts';
import { countOutbox } from '../repos/outbox.ts';
import type { ApiClient } from '../sync/api-client.ts';
import { type DataFolder, eraseFolder } from './data-folder.ts';

/** Whether the cache holds something that is nowhere else: not sent yet, or refused and not settled. */
export function holdsUnsettled(db: Db): boolean {
  const { pending, refused } = countOutbox(db);
  return pending + refused > 0;
}

/** Whether signing out would lose something. */
export function checkSignOut(db: Db, discardUnsent: boolean): Result<null, IpcError> {
  return holdsUnsettled(db) && !discardUnsent ? err({ code: 'unsent_changes' }) : ok(null);
}

/** The last looks of this desk, then the end of its tokens. */
async function takeLeave(api: ApiClient, token: string, looks: readonly SeenLine[]): Promise<void> {
  if (looks.length > 0) await api.tellAudit(token, looks);
  await api.logout(token);
}

/**
 * Erases everything on this computer; tells what people looked at last and ends the desk's tokens when the service can be reached.
 * Nobody waits for that: without it those looks are lost, and the tokens run out by themselves.
 */
export function signOut(db: Db, api: ApiClient, files: DataFolder): void {
  const { tokens } = readMeta(db);
  const looks = listUntold(db, limits.auditLines);
  db.close();
  eraseFolder(files);
  if (tokens) void takeLeave(api, tokens.accessToken, looks);
}
