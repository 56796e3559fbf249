import { existsSync } from 'node:fs';
import { dutchDay } from '../shared/domain/dates.ts';
import { err, ok, type Result } from '../shared/domain/result.ts';
import type { IpcError } from '../shared/ipc/error.ts';
import type { Topic } from '../shared/ipc/events.ts';
import type { Recovery, SessionState, SyncStatus } from '../shared/ipc/views.ts';
import { databaseTrouble } from './db/database-trouble.ts';
import type { Db } from './db/open-database.ts';
import { watchSlowQueries } from './db/statements.ts';
import type { DeskOptions } from './desk-options.ts';
import type { OpenDesk } from './open-desk.ts';
import type { DeskContext } from './services/context.ts';
import { finishImports } from './services/import/take-back.ts';
import {
  type DataFolder,
  dataFolder,
  eraseFolder,
  openDeskDatabase,
  quarantineDatabase,
  tryRemoveOlderCopy,
} from './session/data-folder.ts';
import { isClosed } from './session/is-closed.ts';
import { storedKey } from './session/key-file.ts';
import { catchUpWithBackup } from './session/outbox-backup.ts';
import { PinLock } from './session/pin-lock.ts';
import { sessionState } from './session/session-state.ts';
import { type Credentials, type SignInDeps, signIn, signInAgain } from './session/sign-in.ts';
import { checkSignOut, signOut } from './session/sign-out.ts';
import { startBackup } from './session/start-backup.ts';
import { createTurns } from './session/turns.ts';
import { type ApiResult, failure } from './sync/api-caller.ts';
import { type ApiClient, createApiClient } from './sync/api-client.ts';
import { createSyncLoops } from './sync/sync-loops.ts';
import { syncStatus } from './sync/sync-status.ts';

/** The desk without its windows: everything that Electron is not needed for, so that tests run it as it is. */
export class Desk {
  readonly #options: DeskOptions;
  readonly #files: DataFolder;
  readonly #api: ApiClient;
  readonly #now: () => Date;
  #open: OpenDesk | null = null;
  /** One login, or the end of a database, at a time: two would open the same files. */
  readonly #inTurn = createTurns();
  #toldPhase: SessionState['phase'] = 'signed_out';
  #notice: SessionState['notice'] = null;
  #recovery: Recovery | null = null;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#files = dataFolder(options.folder);
    this.#api = createApiClient(options.apiUrl);
    this.#now = options.now ?? (() => new Date());
  }

  /** Opens what an earlier login left; without one, or when it cannot be opened, the login screen says why. */
  start(): Result<null, 'disk_full' | 'disk_read_only'> {
    const { keyFile, database } = this.#files;
    const key = storedKey(keyFile, this.#options.keyStore);
    if (!key) {
      this.#notice = existsSync(keyFile) || existsSync(database) ? 'key_lost' : null;
      return ok(null);
    }
    const opened = openDeskDatabase(this.#files, key, this.#options.nativeBinding);
    if (opened.ok) this.#begin(opened.value, key);
    else if (opened.error === 'database_newer') this.#notice = 'database_newer';
    else if (opened.error === 'database_unreadable') this.#setAside();
    else return err(opened.error);
    return ok(null);
  }

  /** What is read first may be what cannot be read, though the database opened. */
  #begin(db: Db, key: Buffer): void {
    try {
      this.#catchUp(db, key);
      this.#use(db);
    } catch (error) {
      if (databaseTrouble(error) !== 'database_unreadable') throw error;
      this.#open = null;
      db.close();
      this.#setAside();
    }
  }

  /** A database whose newest part is missing (its write-ahead log) gets back what the copy knows. */
  #catchUp(db: Db, key: Buffer): void {
    const copy = catchUpWithBackup(db, this.#files.outboxBackup, key, dutchDay(this.#now()));
    if (!copy) return;
    this.#recovery = { outcome: 'restored', takenAt: copy.takenAt, count: copy.outbox.length };
    this.#options.report('database behind its copy', {});
  }

  #setAside(): void {
    quarantineDatabase(this.#files, this.#now());
    this.#notice = 'database_unreadable';
    this.#options.report('database set aside', {});
  }

  /** A database that turned out to be unreadable while it was in use: what can still be saved of it is saved first. */
  async #giveUp({ db, loops, backup }: OpenDesk): Promise<void> {
    await backup?.write();
    await loops.stop();
    db.close();
    this.#setAside();
    this.#tellSession();
  }

  #unreadable(db: Db | undefined): void {
    const open = this.#open;
    if (!open || open.db !== db) return;
    this.#open = null;
    void this.#inTurn(() => this.#giveUp(open));
  }

  #use(db: Db): void {
    const { keyStore, newId, report, random = Math.random, newPause, syncFrom = Promise.resolve() } = this.#options;
    const backup = startBackup(db, this.#files, { keyStore, now: this.#now, report });
    const unreadable = () => this.#unreadable(db);
    const loops = createSyncLoops({
      db,
      unreadable,
      erased: () => {
        void backup?.write();
        tryRemoveOlderCopy(this.#files, report);
      },
      api: this.#api,
      now: this.#now,
      newId,
      random,
      newPause,
      report,
      changed: (topics) => this.#changed(topics),
      statusChanged: () => this.#statusChanged(),
      revoked: () => void this.#eraseIfClosed(db),
    });
    watchSlowQueries(db, (sql, ms) => report('slow query', { sql, ms: String(ms) }));
    // Another login at the same database lets nobody past the PINs of it.
    const before = this.#open?.pins;
    if (before && before.db !== db) this.#letGo();
    this.#open = { db, loops, pins: before?.db === db ? before : new PinLock(db, this.#now), backup };
    this.#notice = null;
    this.#tellSession();
    // The copy may be from before something was erased.
    void backup?.write();
    // One that is under way in a database that was open before goes on.
    if (before?.db !== db) void finishImports(db, this.#now, this.#commandAdded, { report, unreadable });
    void syncFrom.then(() => loops.start());
  }

  /** Another garage is about to come: the windows forget what they had of the one before, also what was typed. */
  #letGo(): void {
    this.#open = null;
    this.#tellSession();
  }

  #tellSession(): void {
    const session = this.session();
    this.#toldPhase = session.phase;
    this.#options.emit('session.changed', session);
  }

  #changed(topics: readonly Topic[]): void {
    this.#options.emit('data.changed', { topics });
    this.#open?.backup?.changed();
    this.#statusChanged();
  }

  readonly #commandAdded = (): void => {
    this.#open?.loops.nudge();
    this.#changed(['customers', 'passports', 'fleets', 'contacts', 'timeline', 'outbox']);
  };

  #statusChanged(): void {
    if (!this.#open) return;
    this.#options.emit('sync.changed', this.sync());
    // A lease runs out, and a contact renews it, without anybody doing anything.
    if (this.session().phase !== this.#toldPhase) this.#tellSession();
  }

  session(): SessionState {
    const { keyStore, prefill = null } = this.#options;
    const [notice, recovery, now] = [this.#notice, this.#recovery, this.#now()];
    return sessionState({ open: this.#open, keyStore, prefill, notice, recovery, now });
  }

  /** What use cases work with; an error while nobody is signed in, the lease ran out, or the desk is locked. */
  context(): Result<DeskContext, IpcError> {
    if (!this.#open || this.session().phase !== 'ready') return err({ code: 'not_signed_in' });
    const { db, pins } = this.#open;
    if (pins.locked) return err({ code: 'desk_locked' });
    const { newId } = this.#options;
    return ok({ db, now: this.#now, newId, atDesk: pins.atDesk, commandAdded: this.#commandAdded });
  }

  /** One call to the service for a person who waits; `unreachable` while nobody is signed in. */
  async ask<T>(call: (api: ApiClient, token: string, signal: AbortSignal) => ApiResult<T>): ApiResult<T> {
    const open = this.#open;
    return open ? open.loops.ask((token, signal) => call(this.#api, token, signal)) : err(failure('unreachable'));
  }

  login(credentials: Credentials, acceptKeyInFile: boolean): Promise<Result<SessionState, IpcError>> {
    return this.#inTurn(() => this.#login(credentials, acceptKeyInFile));
  }

  #signInDeps(): SignInDeps {
    const { keyStore, nativeBinding, newId, deskName } = this.#options;
    return { api: this.#api, files: this.#files, keyStore, nativeBinding, now: this.#now, newId, deskName };
  }

  async #login(credentials: Credentials, acceptKeyInFile: boolean): Promise<Result<SessionState, IpcError>> {
    const { keyStore } = this.#options;
    if (!keyStore.available() && !acceptKeyInFile && !this.#open) return err({ code: 'key_ring_missing' });
    if (this.#notice === 'database_newer') return err({ code: 'update_required' });
    const before = this.#open;
    await before?.loops.stop();
    await before?.backup?.stop();
    let db: Db | null = before?.db ?? null;
    try {
      const signedIn = await signIn(this.#signInDeps(), credentials, db);
      if (!signedIn.ok) return signedIn;
      db = signedIn.value.db;
      this.#recovery = signedIn.value.recovery;
      return ok(this.#goOnWith(db));
    } finally {
      // Also after a failure: what was there before goes on being sent.
      if (this.#open === before) this.#goOnWith(db);
    }
  }

  /** Without a database that is open nobody is signed in. */
  #goOnWith(db: Db | null): SessionState {
    if (db?.open) this.#use(db);
    else this.#open = null;
    return this.session();
  }

  async logout(discardUnsent: boolean): Promise<Result<SessionState, IpcError>> {
    const open = this.#open;
    if (!open) return ok(this.session());
    const allowed = checkSignOut(open.db, discardUnsent);
    if (!allowed.ok) return allowed;
    await this.#leave(open);
    return ok(this.#telling(() => signOut(open.db, this.#api, this.#files)));
  }

  /** Nothing is sent, fetched or copied any more; the database is still open. */
  async #leave(open: OpenDesk): Promise<void> {
    this.#open = null;
    await open.loops.stop();
    await open.backup?.stop();
  }

  /**
   * Something answered that the garage closed this desk. Unsent work is not given up for that alone: everything is erased when the
   * service says it of this very desk.
   */
  async #eraseIfClosed(db: Db): Promise<void> {
    const open = this.#open;
    if (!(await isClosed(db, this.#api)) || open?.db !== db || this.#open !== open) return;
    await this.#leave(open);
    open.db.close();
    this.#notice = 'desk_revoked';
    this.#options.report('desk closed by the garage', {});
    this.#telling(() => eraseFolder(this.#files));
  }

  /** The windows hear that nobody is signed in, also when a file could not be removed. */
  #telling(erase: () => void): SessionState {
    try {
      erase();
    } finally {
      this.#tellSession();
    }
    return this.session();
  }

  /** Who is at the desk and with which PIN; `null` while nobody is signed in. */
  get pins(): PinLock | null {
    return this.#open?.pins ?? null;
  }

  newId(): string {
    return this.#options.newId();
  }

  /** What every call depends on. */
  readonly state = {
    locked: () => this.session().deskLocked,
    unreadable: () => this.#unreadable(this.#open?.db),
  };

  /** Somebody has seen what became of unsent work. */
  settleRecovery(): SessionState {
    this.#recovery = null;
    this.#tellSession();
    return this.session();
  }

  /** Locks the desk, when people with a PIN share it. */
  lock(): void {
    if (this.#open?.pins.lock()) this.#tellSession();
  }

  /** Does something with the PINs, and tells the windows who is at the desk then. */
  async withPins(work: (pins: PinLock) => Promise<Result<null, IpcError>>): Promise<Result<SessionState, IpcError>> {
    const pins = this.#open?.pins;
    if (!pins) return err({ code: 'not_signed_in' });
    const done = await work(pins);
    if (!done.ok) return done;
    this.#tellSession();
    return ok(this.session());
  }

  /** A new PIN for who forgot theirs, by the login of the garage. */
  resetPin(id: string, newPin: string, credentials: Credentials): Promise<Result<SessionState, IpcError>> {
    return this.#inTurn(() => this.#resetPin(id, newPin, credentials));
  }

  async #resetPin(id: string, newPin: string, credentials: Credentials): Promise<Result<SessionState, IpcError>> {
    const open = this.#open;
    if (!open) return err({ code: 'not_signed_in' });
    // The login gives new tokens, under which the sync goes on.
    await open.loops.stop();
    await open.backup?.stop();
    try {
      const checked = await signInAgain(this.#signInDeps(), credentials, open.db);
      return checked.ok ? await this.withPins((pins) => pins.setPin(id, newPin)) : checked;
    } finally {
      if (this.#open === open) this.#use(open.db);
    }
  }

  sync(): SyncStatus {
    return syncStatus(this.#open?.db ?? null, this.#open?.loops.line() ?? null);
  }

  /** The network or the computer came back, or a person asks: try now. */
  wake(): void {
    this.#open?.loops.wake();
  }

  async stop(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    await this.#leave(open);
    open.db.close();
  }
}
