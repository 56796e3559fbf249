import { sql } from 'kysely';
import type { AwayCustomer } from '../../shared/api/away.ts';
import { type Customer, customerName, customerSortName } from '../../shared/domain/customer.ts';
import { phoneDigits } from '../../shared/domain/phone-digits.ts';
import { compactPlate } from '../../shared/domain/plate.ts';
import { foldText } from '../../shared/domain/text.ts';
import { isStorable } from '../commands/storable.ts';
import type { Db } from '../db/tables.ts';

/** Who finds more than this types on. */
const MOST_FOUND = 10;
/** Fewer digits are no whole number. */
const MIN_PHONE_DIGITS = 6;

type Known = Pick<Customer, 'id' | 'kind' | 'firstName' | 'lastName' | 'companyName' | 'email' | 'phone' | 'city'>;

async function everybodyAway(db: Db, garageId: string): Promise<readonly Known[]> {
  const { rows } = await sql<Known>`
    select id, kind, first_name as "firstName", last_name as "lastName", company_name as "companyName", email, phone, city
    from customers where garage_id = ${garageId} and away`.execute(db);
  return rows;
}

/** Holders of an AutoPaspoort of a car with this plate, or at this address. */
async function holdersAway(db: Db, garageId: string, plate: string, email: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.holder_id as id from passports p join vehicles v on v.id = p.vehicle_id
    where p.garage_id = ${garageId} and p.away and (v.plate = ${plate} or p.email = ${email})`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Customers of a garage who are away, by a plate, address or phone number as a whole, or by the beginning of a name. */
export async function findAway(db: Db, garageId: string, query: string): Promise<readonly AwayCustomer[]> {
  // The database takes no such text, and nobody has it in a name.
  if (!isStorable(query)) return [];
  const [email, name, digits] = [query.toLowerCase(), foldText(query), phoneDigits(query)];
  const holders = await holdersAway(db, garageId, compactPlate(query), email);
  const isNumber = /^[\d\s+()./-]+$/.test(query) && digits.length >= MIN_PHONE_DIGITS;
  const isMeant = (one: Known) =>
    holders.has(one.id) ||
    one.email === email ||
    (isNumber && phoneDigits(one.phone) === digits) ||
    [customerName(one), one.lastName, `${one.firstName} ${one.lastName}`].some((text) =>
      foldText(text).startsWith(name),
    );
  const found = (await everybodyAway(db, garageId)).filter(isMeant);
  return found
    .toSorted((a, b) => customerSortName(a).localeCompare(customerSortName(b), 'nl') || a.id.localeCompare(b.id))
    .slice(0, MOST_FOUND)
    .map((one) => ({ id: one.id, name: customerName(one), city: one.city }));
}
