import { describe, expect, it } from 'vitest';
import { openMemoryDatabase } from '../../../../test/support/memory-database.ts';
import { finishImports } from './take-back.ts';

describe('imports that the end of the program stopped half way', () => {
  it('say so when the page with them cannot be read, and end nothing', async () => {
    const db = openMemoryDatabase();
    db.unsafeMode(true);
    db.pragma('writable_schema=ON');
    db.exec("UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'import'");
    db.pragma('schema_version=9999');
    const told: string[] = [];
    const failures = { report: (event: string) => told.push(event), unreadable: () => told.push('unreadable') };
    const changed = () => told.push('changed');
    await finishImports(db, () => new Date(), changed, failures);
    expect(told).toEqual(['unreadable']);
    db.close();
  });
});
