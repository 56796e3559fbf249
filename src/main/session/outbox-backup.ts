import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { IsoDate } from '../../shared/domain/dates.ts';
import type { Db } from '../db/open-database.ts';
import { readMeta } from '../repos/meta.ts';
import { countOutbox } from '../repos/outbox.ts';
import {
  isBehind,
  type OutboxCopy,
  outboxCopySchema,
  putOutboxBack,
  readCreates,
  readOutboxRows,
  readRestOfCopy,
} from '../repos/outbox-copy.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** A key of its own for the file, so that the database's key is used for nothing else. */
function backupKey(databaseKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', databaseKey, '', 'igarage outbox backup', KEY_BYTES));
}

/** The copy as JSON, sealed with AES-256-GCM piece by piece; `null` while nobody is signed in. */
async function sealCopy(db: Db, key: Buffer, now: Date): Promise<Buffer | null> {
  // First, since what is confirmed later than this is merely asked for once more; what is given later has its own copy.
  const rest = readRestOfCopy(db, now);
  if (!rest) return null;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', backupKey(key), iv);
  const sealed: Buffer[] = [];
  const put = (text: string) => sealed.push(cipher.update(text, 'utf8'));
  put(JSON.stringify(rest).slice(0, -1));
  for (const [name, parts] of [
    ['outbox', readOutboxRows(db, rest.lastSeq)],
    ['creates', readCreates(db)],
  ] as const) {
    put(`,"${name}":[`);
    let between = '';
    for (const rows of parts) {
      put(between + JSON.stringify(rows).slice(1, -1));
      between = ',';
      await yieldToOthers();
      if (!db.open) return null;
    }
    put(']');
  }
  put('}');
  sealed.push(cipher.final());
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]);
}

/** Replaces the file as a whole, so that a power cut leaves the old or the new one; readable by this user alone. */
async function replaceFile(file: string, bytes: Buffer): Promise<void> {
  const next = await open(`${file}.new`, 'w', 0o600);
  try {
    await next.writeFile(bytes);
    await next.sync();
  } finally {
    await next.close();
  }
  await rename(`${file}.new`, file);
}

/** What a backup holds; `null` when there is none, or it cannot be read with this key. */
export function readOutboxBackup(file: string, key: Buffer): OutboxCopy | null {
  if (!existsSync(file)) return null;
  try {
    const bytes = readFileSync(file);
    const decipher = createDecipheriv('aes-256-gcm', backupKey(key), bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return outboxCopySchema.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return null;
  }
}

/** Gives a database back what a backup knows and it does not; answers that backup, `null` when there was nothing to give. */
export function catchUpWithBackup(db: Db, file: string, key: Buffer, today: IsoDate): OutboxCopy | null {
  const copy = readOutboxBackup(file, key);
  if (!copy || !isBehind(db, copy)) return null;
  putOutboxBack(db, copy, today);
  return copy;
}

/** A burst of commands is one copy. */
const SOON_MS = 2_000;
/** A long queue takes longer to copy, and then longer until it is copied again. */
const REST_PER_WORK = 20;
/** A computer that was busy during one copy is no reason to go without the next. */
const LATEST_MS = 15_000;

/** Milliseconds from a change until it is copied, by how long the last copy took. */
export function pauseBeforeCopy(tookMs: number): number {
  return Math.min(Math.max(SOON_MS, tookMs * REST_PER_WORK), LATEST_MS);
}

export interface OutboxBackupDeps {
  readonly db: Db;
  readonly file: string;
  readonly key: Buffer;
  readonly now: () => Date;
  /** The copy could not be written: the code of the system's error, or its kind. */
  readonly failed: (code: string) => void;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** Keeps a sealed copy of the outbox beside the database, for the day on which that cannot be read. */
export class OutboxBackup {
  readonly #deps: OutboxBackupDeps;
  #timer: NodeJS.Timeout | undefined;
  #tookMs = 0;
  #copied = '';
  /** One after the other: a copy from before something was erased must not be the last. */
  #writing: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(deps: OutboxBackupDeps) {
    this.#deps = deps;
  }

  /** Something changed: when that was the outbox, a copy follows shortly. */
  changed(): void {
    if (this.#stopped) return;
    this.#timer ??= setTimeout(() => this.#writeNews(), pauseBeforeCopy(this.#tookMs)).unref();
  }

  /** Differs when a command was added, answered, confirmed or put aside. */
  #mark(): string {
    const { lastSeq, ackedThrough, confirmedSeq } = readMeta(this.#deps.db);
    return JSON.stringify([lastSeq, ackedThrough, confirmedSeq, countOutbox(this.#deps.db)]);
  }

  #writeNews(): void {
    this.#timer = undefined;
    try {
      if (this.#deps.db.open && this.#mark() !== this.#copied) void this.write();
    } catch (error) {
      this.#deps.failed(codeOf(error));
    }
  }

  /** Makes a copy now. Never rejects: the desk works without, and the next change tries again. */
  write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#stopped) return this.#writing;
    this.#writing = this.#writing.then(() => this.#write()).catch((error: unknown) => this.#deps.failed(codeOf(error)));
    return this.#writing;
  }

  async #write(): Promise<void> {
    const { db, file, key, now } = this.#deps;
    if (!db.open) return;
    const begun = performance.now();
    const mark = this.#mark();
    const sealed = await sealCopy(db, key, now());
    if (sealed) await replaceFile(file, sealed);
    this.#tookMs = performance.now() - begun;
    this.#copied = mark;
  }

  /** Ends it for good, so that another one can have the file; resolves when nothing is being written any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#writing;
  }
}
