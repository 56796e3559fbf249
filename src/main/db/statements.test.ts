import { describe, expect, it } from 'vitest';
import { openMemoryDatabase } from '../../../test/support/memory-database.ts';
import { statement, watchSlowQueries } from './statements.ts';

const SLOW = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
  SELECT count(*) AS found FROM n`;

describe('a query', () => {
  it('that takes long is told of by its text, without values', () => {
    const db = openMemoryDatabase();
    const told: string[] = [];
    watchSlowQueries(db, (sql) => told.push(sql));
    expect(statement<{ found: number }>(db, SLOW).get(10)).toEqual({ found: 10 });
    expect(told).toEqual([]);
    expect(statement<{ found: number }>(db, SLOW).get(2_000_000)).toEqual({ found: 2_000_000 });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^WITH RECURSIVE/);
    expect(told[0]).not.toContain('2000000');
  });

  it('is prepared once', () => {
    const db = openMemoryDatabase();
    expect(statement(db, 'SELECT 1')).toBe(statement(db, 'SELECT 1'));
  });
});
