import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMemoryDatabase } from '../../../test/support/memory-database.ts';
import type { Db } from '../db/open-database.ts';
import { writeMeta } from '../repos/meta.ts';
import { insertCommand } from '../repos/outbox.ts';
import { OutboxBackup, pauseBeforeCopy, readOutboxBackup } from './outbox-backup.ts';

const KEY = randomBytes(32);
const NOW = new Date('2026-11-24T09:00:00.000Z');
const ID = '019b76da-0000-70a2-8000-000000000001';

describe('the copy of the outbox', () => {
  let folder: string;
  let file: string;
  let db: Db;
  let failures: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'igarage-copy-'));
    file = join(folder, 'desk.outbox');
    failures = [];
    db = openMemoryDatabase();
    const staff = { staffId: ID, staffName: 'Sanne', staffEmail: 'sanne@garage.example' };
    writeMeta(db, { session: { garageId: ID, garageName: 'Garage', leaseDays: 30, ...staff } });
  });
  afterEach(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  const newBackup = () =>
    new OutboxBackup({ db, file, key: KEY, now: () => NOW, failed: (code) => failures.push(code) });

  it('is whole before another program part may have the file, and left alone from then on', async () => {
    const before = newBackup();
    void before.write();
    await before.stop();
    expect(readOutboxBackup(file, KEY)).toMatchObject({ garageId: ID, takenAt: NOW.toISOString() });
    rmSync(file);
    before.changed();
    await before.write();
    expect([existsSync(file), existsSync(`${file}.new`)]).toEqual([false, false]);
    await newBackup().write();
    expect(readOutboxBackup(file, KEY)).not.toBeNull();
    expect(failures).toEqual([]);
  });

  it('holds no command that was given while it was being made: its last number is theirs too', async () => {
    const give = (seq: number) => {
      const about = { subject: '', customerId: null, creates: [] };
      const at = NOW.toISOString();
      const command = {
        type: 'customer.update',
        version: 1,
        payload: {},
        dependsOn: [],
        actor: { id: ID, name: '' },
        at,
      };
      insertCommand(db, { ...command, seq, id: `command ${seq}` }, about);
      writeMeta(db, { lastSeq: seq });
    };
    for (let seq = 1; seq <= 450; seq += 1) give(seq);
    const backup = newBackup();
    let seq = 450;
    const giving = setInterval(() => {
      seq += 1;
      give(seq);
    }, 0);
    await backup.write();
    clearInterval(giving);
    const copy = readOutboxBackup(file, KEY);
    expect(copy?.outbox.map((row) => row.seq)).toEqual(Array.from({ length: copy?.lastSeq ?? 0 }, (_, at) => at + 1));
    expect(copy?.lastSeq).toBe(450);
    expect(seq).toBeGreaterThan(450);
  });

  it('follows a change within seconds, later the longer the last one took, and never later than a quarter of a minute', () => {
    expect([0, 50, 100, 500, 60_000].map(pauseBeforeCopy)).toEqual([2_000, 2_000, 2_000, 10_000, 15_000]);
  });

  it('says with a code that it could not be written', async () => {
    file = join(folder, 'gone', 'desk.outbox');
    await newBackup().write();
    expect(failures).toEqual(['ENOENT']);
  });
});
