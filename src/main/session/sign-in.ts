import { existsSync } from 'node:fs';
import type { LoginAnswer } from '../../shared/api/auth.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { IpcError, IpcTroubleCode } from '../../shared/ipc/error.ts';
import type { Recovery } from '../../shared/ipc/views.ts';
import type { Db } from '../db/open-database.ts';
import { readMeta, writeMeta } from '../repos/meta.ts';
import { type OutboxCopy, putOutboxBack } from '../repos/outbox-copy.ts';
import type { ApiFailure } from '../sync/api-caller.ts';
import type { ApiClient } from '../sync/api-client.ts';
import { type DataFolder, eraseFolder, openDeskDatabase, quarantineDatabase } from './data-folder.ts';
import {
  newDatabaseKey,
  readKeyFile,
  storedKey,
  unlockWithRecovery,
  unlockWithSystem,
  writeKeyFile,
} from './key-file.ts';
import type { KeyStore } from './key-store.ts';
import { readOutboxBackup } from './outbox-backup.ts';
import { holdsUnsettled } from './sign-out.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface SignInDeps {
  readonly api: ApiClient;
  readonly files: DataFolder;
  readonly keyStore: KeyStore;
  readonly nativeBinding: string | undefined;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly deskName: string;
}

const TROUBLE: Partial<Record<ApiFailure['code'], IpcTroubleCode>> = {
  unreachable: 'service_unreachable',
  login_failed: 'login_failed',
  token_invalid: 'login_expired',
  protocol_unsupported: 'update_required',
  too_many_requests: 'too_many_requests',
  desk_revoked: 'desk_revoked',
  desk_of_other_garage: 'desk_of_other_garage',
};

/** What a person is told of a failed call to the service. */
export function loginError({ code }: ApiFailure): IpcError {
  return { code: TROUBLE[code] ?? 'service_trouble' };
}

interface Opened {
  readonly db: Db;
  /** `null` for a database that was open already. */
  readonly key: Buffer | null;
  /** The copy of the outbox that fits the key. */
  readonly copy: OutboxCopy | null;
}

/** Opens the database with whatever still unlocks it; a key that nothing unlocks means a new, empty one. */
function openOrStartAnew(deps: SignInDeps, recoveryKey: Buffer): Result<Opened, IpcError> {
  const { files, keyStore, nativeBinding, now } = deps;
  const keyFile = readKeyFile(files.keyFile);
  const known = keyFile && (unlockWithSystem(keyFile, keyStore) ?? unlockWithRecovery(keyFile, recoveryKey));
  const copy = known && readOutboxBackup(files.outboxBackup, known);
  if (known) {
    const opened = openDeskDatabase(files, known, nativeBinding);
    if (opened.ok) return ok({ db: opened.value, key: known, copy });
    if (opened.error === 'database_newer') return err({ code: 'update_required' });
    if (opened.error !== 'database_unreadable') return err({ code: opened.error });
  }
  quarantineDatabase(files, now());
  const key = newDatabaseKey();
  const fresh = openDeskDatabase(files, key, nativeBinding);
  if (fresh.ok) return ok({ db: fresh.value, key, copy });
  return err({ code: fresh.error === 'database_newer' ? 'update_required' : fresh.error });
}

function rememberSession(
  db: Db,
  deskId: string,
  { garage, staff, tokens, leaseDays, lastSeq }: LoginAnswer,
  now: Date,
): void {
  const before = readMeta(db);
  const { accessToken, refreshToken } = tokens;
  writeMeta(db, {
    deskId,
    tokens: { accessToken, refreshToken },
    session: {
      garageId: garage.id,
      garageName: garage.name,
      staffId: staff.id,
      staffName: staff.name,
      staffEmail: staff.email,
      leaseDays,
    },
    // A cache that was lost begins behind the numbers that this desk has used already.
    lastSeq: Math.max(before.lastSeq, lastSeq),
    ackedThrough: Math.max(before.ackedThrough, before.lastSeq === 0 ? lastSeq : 0),
    lastContactAt: now.toISOString(),
  });
}

/** Puts back what a desk had whose database is gone; tells what of it could be kept. */
function recover(db: Db, copy: OutboxCopy | null, garageId: string, now: Date): Recovery {
  if (copy?.garageId !== garageId) return { outcome: 'lost' };
  putOutboxBack(db, copy, dutchDay(now));
  return { outcome: 'restored', takenAt: copy.takenAt, count: copy.outbox.length };
}

/** The copy of the outbox, as far as the system still has the key to it. */
function copyBySystem({ files, keyStore }: SignInDeps): OutboxCopy | null {
  const key = storedKey(files.keyFile, keyStore);
  return key && readOutboxBackup(files.outboxBackup, key);
}

/**
 * The desk id is known to the service as another garage's. What that garage has here stays until it is settled; a key
 * file without its database holds nothing any more.
 */
function clearForOtherGarage(deps: SignInDeps, open: Db | null): IpcError | null {
  const { files } = deps;
  const unsettled = open ? holdsUnsettled(open) : (copyBySystem(deps)?.outbox.length ?? 0) > 0;
  if (unsettled) return { code: 'cache_of_other_garage' };
  if (!open && existsSync(files.database)) return { code: 'desk_of_other_garage' };
  open?.close();
  eraseFolder(files);
  return null;
}

async function logIn(deps: SignInDeps, credentials: Credentials, open: Db | null) {
  const { api, files, newId, deskName } = deps;
  const deskId = (open ? readMeta(open).deskId : null) ?? readKeyFile(files.keyFile)?.deskId ?? newId();
  return { deskId, answer: await api.login({ ...credentials, deskId, deskName }) };
}

/** Checks the garage's login again at a desk that is open, and goes on with its new tokens. */
export async function signInAgain(deps: SignInDeps, credentials: Credentials, db: Db): Promise<Result<null, IpcError>> {
  const { deskId, answer } = await logIn(deps, credentials, db);
  if (!answer.ok) return err(loginError(answer.error));
  db.transaction(() => rememberSession(db, deskId, answer.value, deps.now())).immediate();
  return ok(null);
}

/**
 * Logs in at the service and opens the desk's database, or makes it. `open` is the database that is open already. Unsent
 * commands of another garage are never thrown away: then it answers `cache_of_other_garage`. An empty cache of another
 * garage is erased, and then `open` is closed. `recovery`: what became of the unsent work of a database that is gone.
 */
export async function signIn(
  deps: SignInDeps,
  credentials: Credentials,
  open: Db | null,
): Promise<Result<{ readonly db: Db; readonly recovery: Recovery | null }, IpcError>> {
  const { files, keyStore, now } = deps;
  const hadData = existsSync(files.keyFile) || existsSync(files.database);
  const { deskId, answer } = await logIn(deps, credentials, open);
  if (!answer.ok) {
    if (answer.error.code !== 'desk_of_other_garage') return err(loginError(answer.error));
    const kept = clearForOtherGarage(deps, open);
    return kept ? err(kept) : signIn(deps, credentials, null);
  }
  const recoveryKey = Buffer.from(answer.value.recoveryKey, 'base64');
  const opened = open ? ok({ db: open, key: null, copy: copyBySystem(deps) }) : openOrStartAnew(deps, recoveryKey);
  if (!opened.ok) return opened;
  const { db, key, copy } = opened.value;
  try {
    const gone = hadData && readMeta(db).session === null;
    const recovery = gone ? recover(db, copy, answer.value.garage.id, now()) : null;
    db.transaction(() => rememberSession(db, deskId, answer.value, now())).immediate();
    if (key) writeKeyFile(files.keyFile, key, { deskId, recoveryKey, keyStore });
    return ok({ db, recovery });
  } catch (error) {
    if (!open) db.close();
    throw error;
  }
}
