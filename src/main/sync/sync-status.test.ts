import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMemoryDatabase } from '../../../test/support/memory-database.ts';
import type { Db } from '../db/open-database.ts';
import { writeMeta } from '../repos/meta.ts';
import { isSending, syncStatus } from './sync-status.ts';

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

describe('work that waits', () => {
  const status = { ...syncStatus(null, null), online: true, waiting: 1 };

  it('is being sent while nothing is in its way', () => {
    expect(isSending(status)).toBe(true);
    expect(isSending({ ...status, waiting: 0 })).toBe(false);
    expect(isSending({ ...status, online: false })).toBe(false);
  });

  it.each(['update_required', 'login_required', 'service_trouble', 'desk_revoked'] as const)(
    'is not being sent after %s: an update that would help does not wait for it',
    (problem) => expect(isSending({ ...status, problem })).toBe(false),
  );
});
