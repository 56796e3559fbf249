import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DatabaseNewerError, MIGRATIONS, migrate } from './migrate.ts';
import type { Migration } from './migration.ts';

const versionOf = (db: Database.Database) => db.pragma('user_version', { simple: true });
const tablesOf = (db: Database.Database) =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

const makesTable = (version: number, name: string): Migration => ({
  version,
  up: (db) => void db.exec(`CREATE TABLE ${name} (id INTEGER)`),
});

describe('the schema', () => {
  it('has steps with rising versions in tens', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
    expect(versions.filter((version) => version % 10 !== 0)).toEqual([]);
  });

  it('is made once, and a second time changes nothing', () => {
    const db = new Database(':memory:');
    migrate(db);
    const before = db.prepare('SELECT name, sql FROM sqlite_schema').all();
    migrate(db);
    expect(db.prepare('SELECT name, sql FROM sqlite_schema').all()).toEqual(before);
    expect(versionOf(db)).toBe(MIGRATIONS.at(-1)?.version);
  });

  it('goes on from any earlier step', () => {
    for (let done = 0; done < MIGRATIONS.length; done += 1) {
      const db = new Database(':memory:');
      migrate(db, MIGRATIONS.slice(0, done));
      migrate(db);
      expect(versionOf(db)).toBe(MIGRATIONS.at(-1)?.version);
    }
  });

  it('stays at the step before when one fails half way, and gets on when it works', () => {
    const db = new Database(':memory:');
    const first = makesTable(10, 'first');
    const failing: Migration = {
      version: 20,
      up: (database) => {
        makesTable(20, 'second').up(database);
        throw new Error('half way');
      },
    };
    expect(() => migrate(db, [first, failing])).toThrow('Step 20 of the schema failed');
    expect([versionOf(db), tablesOf(db)]).toEqual([10, ['first']]);
    migrate(db, [first, makesTable(20, 'second')]);
    expect([versionOf(db), tablesOf(db)]).toEqual([20, ['first', 'second']]);
  });

  it('of a newer program is left alone', () => {
    const db = new Database(':memory:');
    db.pragma('user_version=9990');
    expect(() => migrate(db)).toThrow(DatabaseNewerError);
    expect(tablesOf(db)).toEqual([]);
  });
});
