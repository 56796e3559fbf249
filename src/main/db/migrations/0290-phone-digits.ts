import { phoneDigits } from '../../../shared/domain/phone-digits.ts';
import type { Migration } from '../migration.ts';
import type { Db } from '../open-database.ts';

interface Numbered {
  readonly rowid: number;
  readonly phone: string;
  readonly digits: string;
}

function makeAnew(db: Db, table: 'customer' | 'contact'): void {
  const sql = `SELECT rowid, phone, phone_digits AS digits FROM ${table} WHERE phone <> ''`;
  const change = db.prepare(`UPDATE ${table} SET phone_digits = ? WHERE rowid = ?`);
  for (const { rowid, phone, digits } of db.prepare<[], Numbered>(sql).all()) {
    if (phoneDigits(phone) !== digits) change.run(phoneDigits(phone), rowid);
  }
}

/** Numbers written as `+31 (0)30…` or `0049…` were kept under other digits than they are found by now. */
export const migration0290PhoneDigits: Migration = {
  version: 290,
  up: (db) => {
    makeAnew(db, 'customer');
    makeAnew(db, 'contact');
  },
};
