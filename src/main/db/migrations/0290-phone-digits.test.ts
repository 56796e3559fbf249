import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { MIGRATIONS, migrate } from '../migrate.ts';

it('numbers that a desk kept before are found by the digits that people dial now', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 290),
  );
  const customer =
    db.prepare(`INSERT INTO customer VALUES (?, 1, 0, 'private', '', 'Smit', '', '', '', ?, '', '', '', '',
    'smit', ?)`);
  customer.run('written out', '+31 (0)30 123 45 67', '00301234567');
  customer.run('abroad', '0049 30 901820', '004930901820');
  customer.run('as it was', '06-12345678', '0612345678');
  customer.run('none', '', '');
  db.prepare(`INSERT INTO contact VALUES ('contact', 1, 0, 'none', NULL, 'Jan', '', ?, '', 'jan', ?)`).run(
    '+31 (0)6 1234 5678',
    '00612345678',
  );
  migrate(db);
  const kept = db.prepare('SELECT id, phone_digits FROM customer UNION ALL SELECT id, phone_digits FROM contact').raw();
  expect(kept.all()).toEqual([
    ['written out', '0301234567'],
    ['abroad', '4930901820'],
    ['as it was', '0612345678'],
    ['none', ''],
    ['contact', '0612345678'],
  ]);
});
