import { type Customer, customerName, customerSortName } from '../../shared/domain/customer.ts';
import { phoneDigits } from '../../shared/domain/phone-digits.ts';
import { foldText } from '../../shared/domain/text.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { rowTable } from './row-table.ts';

function searchWords(customer: Customer): string {
  return [customer.firstName, customer.lastName, customer.companyName, customer.email].join(' ');
}

export const customers = rowTable({
  entity: 'customer',
  fields: [
    'id',
    'kind',
    'firstName',
    'lastName',
    'companyName',
    'kvkNumber',
    'email',
    'phone',
    'street',
    'postcode',
    'city',
    'notes',
  ],
  derived: {
    sort_name: (row) => foldText(customerSortName(row)),
    phone_digits: (row) => phoneDigits(row.phone),
  },
  afterPut: (db, rowid, row, before) => {
    const words = searchWords(row);
    if (before && searchWords(before) === words) return;
    if (before) statement(db, 'DELETE FROM customer_words WHERE rowid = ?').run(rowid);
    statement(db, 'INSERT INTO customer_words (rowid, words) VALUES (?, ?)').run(rowid, words);
  },
  beforeDelete: (db, rowid) => {
    statement(db, 'DELETE FROM customer_words WHERE rowid = ?').run(rowid);
  },
});

export function countCustomers(db: Db): number {
  return statement<{ n: number }>(db, 'SELECT count(*) AS n FROM customer').get()?.n ?? 0;
}

/** Customers in the order of their ids, from after one of them. */
export function listCustomersAfter(db: Db, id: string, limit: number): readonly Customer[] {
  const sql = `SELECT ${customers.columns('customer')} FROM customer WHERE id > ? ORDER BY id LIMIT ?`;
  return statement<Record<string, unknown>>(db, sql).all(id, limit).map(customers.read);
}

/** Ids of customers whose name, as it is sorted by, begins with the text; by name. */
export function findCustomerIdsByName(db: Db, text: string, limit: number): readonly string[] {
  const sql = 'SELECT id FROM customer WHERE sort_name >= ? AND sort_name < ? ORDER BY sort_name, id LIMIT ?';
  return statement<{ id: string }>(db, sql)
    .all(text, `${text}\u{10ffff}`, limit)
    .map(({ id }) => id);
}

/** What an index of words is asked for: every word as the beginning of one. */
export function matchOfWords(words: readonly string[]): string {
  return words.map((word) => `"${word.replaceAll('"', '""')}" *`).join(' AND ');
}

/** Ids of customers with every typed word as the beginning of a word of name or e-mail address. */
export function findCustomerIdsByWords(db: Db, words: readonly string[], limit: number): readonly string[] {
  if (words.length === 0) return [];
  const sql = `SELECT c.id FROM customer_words w JOIN customer c ON c.rowid = w.rowid
    WHERE w.customer_words MATCH ? LIMIT ?`;
  return statement<{ id: string }>(db, sql)
    .all(matchOfWords(words), limit)
    .map(({ id }) => id);
}

/** Ids of customers whose number, dialled inside the country, begins with the digits. */
export function findCustomerIdsByPhone(db: Db, digits: string, limit: number): readonly string[] {
  const sql = `SELECT id FROM customer WHERE phone_digits <> '' AND phone_digits >= ? AND phone_digits < ? LIMIT ?`;
  return statement<{ id: string }>(db, sql)
    .all(digits, `${digits}:`, limit)
    .map(({ id }) => id);
}

/** Ids of customers with exactly this number, e-mail address or postcode; the number as `phoneDigits` gives it. */
export function findCustomerIdsBySame(
  db: Db,
  what: keyof typeof SAME,
  value: string,
  limit: number,
): readonly string[] {
  return statement<{ id: string }>(db, SAME[what])
    .all(value, limit)
    .map(({ id }) => id);
}

const SAME = {
  phone: `SELECT id FROM customer WHERE phone_digits <> '' AND phone_digits = ? LIMIT ?`,
  email: `SELECT id FROM customer WHERE email <> '' AND email = ? LIMIT ?`,
  postcode: `SELECT id FROM customer WHERE postcode <> '' AND upper(replace(postcode, ' ', '')) = ? LIMIT ?`,
} as const;

/** Name of a customer for a list, or an empty text when the desk does not know the customer. */
export function nameOfCustomer(db: Db, id: string): string {
  const customer = customers.get(db, id);
  return customer ? customerName(customer) : '';
}
