import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { KeyStore } from './key-store.ts';

const sealedSchema = z.object({ iv: z.string(), tag: z.string(), data: z.string() });

const keyFileSchema = z.object({
  version: z.literal(1),
  /** Known without opening the database, since the recovery key belongs to this desk. */
  deskId: z.string(),
  /** `file`: the person agreed to a key in a file, since the system has no key ring. */
  kept: z.enum(['keyring', 'file']),
  key: z.string(),
  /** The same key, sealed with the recovery key that the service gives to this desk at login (AES-256-GCM). */
  recovery: sealedSchema,
});
export type KeyFile = z.infer<typeof keyFileSchema>;

const KEY_BYTES = 32;
const IV_BYTES = 12;

export function newDatabaseKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

function seal(key: Buffer, recoveryKey: Buffer): z.infer<typeof sealedSchema> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', recoveryKey, iv);
  const data = Buffer.concat([cipher.update(key), cipher.final()]);
  const [ivText, tag, dataText] = [iv, cipher.getAuthTag(), data].map((part) => part.toString('base64'));
  return { iv: ivText ?? '', tag: tag ?? '', data: dataText ?? '' };
}

/** Writes the key file, readable by this user alone; replaced as a whole, so that a power cut leaves the old or the new one. */
export function writeKeyFile(
  file: string,
  key: Buffer,
  options: { readonly deskId: string; readonly recoveryKey: Buffer; readonly keyStore: KeyStore },
): void {
  const { deskId, recoveryKey, keyStore } = options;
  const kept = keyStore.available() ? 'keyring' : 'file';
  const stored = (kept === 'keyring' ? keyStore.wrap(key) : key).toString('base64');
  const content: KeyFile = { version: 1, deskId, kept, key: stored, recovery: seal(key, recoveryKey) };
  writeFileSync(`${file}.new`, JSON.stringify(content), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

/** `null` when there is none, or it cannot be read. */
export function readKeyFile(file: string): KeyFile | null {
  if (!existsSync(file)) return null;
  try {
    return keyFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** The database key by way of the system; `null` when the system lost it. */
export function unlockWithSystem({ kept, key }: KeyFile, keyStore: KeyStore): Buffer | null {
  const stored = Buffer.from(key, 'base64');
  try {
    const unlocked = kept === 'keyring' ? keyStore.unwrap(stored) : stored;
    return unlocked.length === KEY_BYTES ? unlocked : null;
  } catch {
    return null;
  }
}

/** The key of a key file by way of the system; `null` when there is none, or the system lost it. */
export function storedKey(file: string, keyStore: KeyStore): Buffer | null {
  const keyFile = readKeyFile(file);
  return keyFile && unlockWithSystem(keyFile, keyStore);
}

/** The database key by way of the service's recovery key; `null` when it does not fit. */
export function unlockWithRecovery({ recovery }: KeyFile, recoveryKey: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', recoveryKey, Buffer.from(recovery.iv, 'base64'));
    decipher.setAuthTag(Buffer.from(recovery.tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(recovery.data, 'base64')), decipher.final()]);
  } catch {
    return null;
  }
}
