import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { OutboxCopy } from '../../src/main/repos/outbox-copy.ts';
import { dataFolder } from '../../src/main/session/data-folder.ts';
import { readKeyFile, unlockWithSystem } from '../../src/main/session/key-file.ts';
import { readOutboxBackup } from '../../src/main/session/outbox-backup.ts';
import type { TestDesk } from './test-desk.ts';

/** SQLCipher 4: each page ends in its initialization vector (16 bytes) and a checksum (64). */
const PAGE = 4_096;
const CONTENT = PAGE - 80;
const SALT = 16;
const WAL_HEADER = 32;
const FRAME_HEADER = 24;

function decryptPage(page: Buffer, key: Buffer, from: number): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(CONTENT, CONTENT + 16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(page.subarray(from, CONTENT)), decipher.final()]);
}

function pagesOf(file: string, key: Buffer, start: number, stride: number): readonly Buffer[] {
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const pages: Buffer[] = [];
  for (let at = start; at + PAGE <= bytes.length; at += stride) {
    const page = bytes.subarray(at, at + PAGE);
    // A page that is part of a file's first page keeps its salt there in the open.
    pages.push(decryptPage(page, key, 0), decryptPage(page, key, SALT));
  }
  return pages;
}

/** All that somebody with the key could read in a desk's files: every page, free ones and those in the log included. */
export function decryptedBytes({ folder, keyStore }: Pick<TestDesk, 'folder' | 'keyStore'>): Buffer {
  const { database, keyFile } = dataFolder(folder);
  const file = readKeyFile(keyFile);
  const key = file && unlockWithSystem(file, keyStore);
  if (!key) throw new Error('The desk has no key');
  return Buffer.concat([
    ...pagesOf(database, key, 0, PAGE),
    ...pagesOf(`${database}-wal`, key, WAL_HEADER + FRAME_HEADER, FRAME_HEADER + PAGE),
  ]);
}

/** What the copy beside a desk's database holds. */
export function copyOf({ folder, keyStore }: Pick<TestDesk, 'folder' | 'keyStore'>): OutboxCopy | null {
  const { keyFile, outboxBackup } = dataFolder(folder);
  const file = readKeyFile(keyFile);
  const key = file && unlockWithSystem(file, keyStore);
  return key && readOutboxBackup(outboxBackup, key);
}
