import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMemoryDatabase } from '../../../test/support/memory-database.ts';
import type { Db } from '../db/open-database.ts';
import { writeMeta } from '../repos/meta.ts';
import { syncStatus } from './sync-status.ts';

describe('what is said of a large transfer', () => {
  let db: Db;
  beforeAll(() => {
    db = openMemoryDatabase();
  });
  afterAll(() => void db.close());

  it('is how far the first sync is', () => {
    expect(syncStatus(db, null)).toMatchObject({ firstSync: { done: 0, total: 0 }, fetching: { done: 0, total: 0 } });
    writeMeta(db, { snapshot: { done: 500, total: 1_200 } });
    expect(syncStatus(db, null).firstSync).toEqual({ done: 500, total: 1_200 });
  });

  it('is how far everything is fetched anew, though there is something to show', () => {
    writeMeta(db, { hasData: true, snapshot: { done: 700, total: 1_200 } });
    expect(syncStatus(db, null)).toMatchObject({ firstSync: null, fetching: { done: 700, total: 1_200 } });
  });

  it('is nothing when it is over', () => {
    writeMeta(db, { snapshot: null });
    expect(syncStatus(db, null)).toMatchObject({ firstSync: null, fetching: null });
  });
});
