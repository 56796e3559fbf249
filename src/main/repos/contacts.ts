import type { Contact } from '../../shared/domain/contact.ts';
import { phoneDigits } from '../../shared/domain/phone-digits.ts';
import { foldText } from '../../shared/domain/text.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { matchOfWords } from './customers.ts';
import { rowTable } from './row-table.ts';

function searchWords({ fullName, email }: Contact): string {
  return `${fullName} ${email}`;
}

export const contacts = rowTable({
  entity: 'contact',
  fields: ['id', 'customerId', 'fleetId', 'fullName', 'position', 'phone', 'email'],
  derived: {
    sort_name: (row) => foldText(row.fullName),
    phone_digits: (row) => phoneDigits(row.phone),
  },
  afterPut: (db, rowid, row, before) => {
    if (before && searchWords(before) === searchWords(row)) return;
    if (before) statement(db, 'DELETE FROM contact_words WHERE rowid = ?').run(rowid);
    statement(db, 'INSERT INTO contact_words (rowid, words) VALUES (?, ?)').run(rowid, searchWords(row));
  },
  beforeDelete: (db, rowid) => {
    statement(db, 'DELETE FROM contact_words WHERE rowid = ?').run(rowid);
  },
});

const SELECT = `SELECT ${contacts.columns('contact')} FROM contact`;

/** The contacts of a customer, those of its fleets among them, by name. */
export function listContactsOfCustomer(db: Db, customerId: string): readonly Contact[] {
  return statement<Record<string, unknown>>(db, `${SELECT} WHERE customer_id = ? ORDER BY sort_name, id`)
    .all(customerId)
    .map(contacts.read);
}

export function listContactsOfFleet(db: Db, fleetId: string): readonly Contact[] {
  return statement<Record<string, unknown>>(db, `${SELECT} WHERE fleet_id = ? ORDER BY sort_name, id`)
    .all(fleetId)
    .map(contacts.read);
}

/** Contacts with every typed word as the beginning of a word of name or e-mail address. */
export function findContactsByWords(db: Db, words: readonly string[], limit: number): readonly Contact[] {
  if (words.length === 0) return [];
  const sql = `SELECT ${contacts.columns('c')} FROM contact_words w JOIN contact c ON c.rowid = w.rowid
    WHERE w.contact_words MATCH ? LIMIT ?`;
  return statement<Record<string, unknown>>(db, sql).all(matchOfWords(words), limit).map(contacts.read);
}

/** Contacts whose number, dialled inside the country, begins with the digits. */
export function findContactsByPhone(db: Db, digits: string, limit: number): readonly Contact[] {
  const sql = `${SELECT} WHERE phone_digits <> '' AND phone_digits >= ? AND phone_digits < ? LIMIT ?`;
  return statement<Record<string, unknown>>(db, sql).all(digits, `${digits}:`, limit).map(contacts.read);
}

const SAME = {
  phone: `SELECT DISTINCT customer_id FROM contact WHERE phone_digits <> '' AND phone_digits = ? LIMIT ?`,
  email: `SELECT DISTINCT customer_id FROM contact WHERE email <> '' AND email = ? LIMIT ?`,
} as const;

/** Customers with a contact of exactly this number (digits as dialled inside the country) or e-mail address. */
export function findCustomerIdsByContact(
  db: Db,
  what: keyof typeof SAME,
  value: string,
  limit: number,
): readonly string[] {
  return statement<{ customer_id: string }>(db, SAME[what])
    .all(value, limit)
    .map(({ customer_id }) => customer_id);
}
