import Database from 'better-sqlite3';

export type Db = Database.Database;

export interface OpenOptions {
  readonly file: string;
  /** 32 bytes. A raw key opens in under a millisecond; deriving one from a passphrase takes about 90. */
  readonly key: Buffer;
  /** Addon compiled for a runtime that the package's own prebuilds do not fit. */
  readonly nativeBinding?: string | undefined;
}

/**
 * Opens or makes the encrypted database. `synchronous=FULL`: a command is acknowledged to the person only when it is on
 * disk; `secure_delete`: what is erased is overwritten. Throws when the file is no database or the key does not fit.
 */
export function openDatabase({ file, key, nativeBinding }: OpenOptions): Db {
  const db = new Database(file, nativeBinding === undefined ? {} : { nativeBinding });
  try {
    db.pragma("cipher='sqlcipher'");
    db.pragma(`key="x'${key.toString('hex')}'"`);
    db.pragma('journal_mode=WAL');
    db.pragma('synchronous=FULL');
    db.pragma('secure_delete=ON');
    // The sync writes the log back itself, between two pages; this is for everything else.
    db.pragma('wal_autocheckpoint=4000');
    db.pragma('temp_store=MEMORY');
    db.pragma('cache_size=-65536');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
