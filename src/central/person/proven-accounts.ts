import { sql } from 'kysely';
import type { Trx } from '../db/tables.ts';
import { loginEmails, type Person } from './find-person.ts';
import type { StoredAccount } from './show-login.ts';

const DAY_MS = 86_400_000;

/** When each fleet account was made, by the service's clock; of those from before there were timelines it is not known. */
async function createdAt(trx: Trx, { customer, fleets }: Person): Promise<ReadonlyMap<string, Date>> {
  const ids = `{${fleets.map(({ id }) => id).join(',')}}`;
  const { rows } = await sql<{ fleet_id: string; at: string }>`
    select fleet_id, min(at) as at from events
    where customer_id = ${customer.id} and fleet_id = any(${ids}::uuid[]) and kind = 'fleet.create'
    group by fleet_id`.execute(trx);
  return new Map(rows.map(({ fleet_id, at }) => [fleet_id, new Date(at)]));
}

/** From when on an account at a fleet's address is that of its manager; `null`: whenever it was made. */
function since(person: Person, made: ReadonlyMap<string, Date>): ReadonlyMap<string, Date | null> {
  const marks = new Map(person.rows.map(({ id, fields }) => [id, fields.email]));
  return new Map(
    person.fleets.map(({ id, email, createdOn }) => {
      const mark = marks.get(id);
      // Confirmed from the mailbox itself.
      if (mark && mark.deskId === null) return [email, null];
      if (mark) return [email, new Date(mark.at)];
      return [email, made.get(id) ?? new Date(Date.parse(`${createdOn}T00:00:00Z`) + DAY_MS)];
    }),
  );
}

/**
 * The accounts at Login AutoPaspoort that are the customer's. An activated AutoPaspoort proves its address; that of a fleet
 * account was only typed by the garage, and may be a stranger's. An account there is the manager's when it was made after
 * the fleet got the address: nobody else can make one from then on (rule 2).
 */
export async function provenAccounts(trx: Trx, person: Person): Promise<readonly StoredAccount[]> {
  const emails = loginEmails(person);
  if (emails.length === 0) return [];
  const accounts = await trx
    .selectFrom('portal_accounts')
    .select(['id', 'email', 'password_hash', 'language', 'created_at'])
    .where('email', 'in', emails)
    .orderBy('email')
    .execute();
  const proven = new Set(loginEmails({ passports: person.passports, fleets: [] }));
  const from = since(person, await createdAt(trx, person));
  return accounts.filter(({ email, created_at }) => {
    const at = from.get(email) ?? null;
    return proven.has(email) || at === null || created_at >= at;
  });
}
