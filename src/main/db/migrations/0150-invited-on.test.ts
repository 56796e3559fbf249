import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { passportSchema } from '../../../shared/domain/passport.ts';
import { MIGRATIONS, migrate } from '../migrate.ts';

const ID = '0193b2c4-0000-7000-8000-000000000001';

describe('the day of the latest invitation', () => {
  it('comes into the images of rows that wait to be confirmed, which the program of before kept without it', () => {
    const db = new Database(':memory:');
    migrate(
      db,
      MIGRATIONS.filter(({ version }) => version < 150),
    );
    const before = {
      ...{ id: ID, vehicleId: ID, holderId: ID, role: 'owner', email: 'h@post.example', state: 'issued' },
      ...{ fleetId: null, issuedOn: '2026-11-01', activatedOn: null, offeredUntil: null },
    };
    const keep = db.prepare('INSERT INTO shadow VALUES (?, ?, 1, 0, ?)');
    keep.run('passport', ID, JSON.stringify(before));
    keep.run('vehicle', ID, '{"id":"v"}');
    keep.run('passport', `${ID}2`, null);
    migrate(db);
    const rows = db.prepare('SELECT row FROM shadow ORDER BY entity, id').pluck().all() as (string | null)[];
    expect(passportSchema.parse(JSON.parse(rows[0] ?? ''))).toEqual({ ...before, invitedOn: null });
    expect(rows.slice(1)).toEqual([null, '{"id":"v"}']);
  });
});
