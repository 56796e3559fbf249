import { sql } from 'kysely';
import type { CustomerDataAnswer } from '../../shared/api/customer-data.ts';
import { ApiProblem } from '../api-problem.ts';
import { auditLines, idsOfCustomer } from '../audit/read-audit.ts';
import type { Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import { readStoredRows } from '../db/entity-rows.ts';
import type { Trx } from '../db/tables.ts';
import { findPerson, type Person } from './find-person.ts';
import { provenAccounts } from './proven-accounts.ts';
import { showLogin } from './show-login.ts';

/** Any number of ids, as one parameter. */
const anyOf = (ids: readonly string[]) => sql<string>`any(${`{${ids.join(',')}}`}::uuid[])`;

/** Which of the two an account got tells whether somebody else has the address that it asked for. */
const ABOUT_ADDRESS: readonly string[] = ['email-confirm', 'email-taken'];

/** The addresses that the garage has of the customer. A mail about a car may be for somebody else, to whom it is offered. */
function ownEmails({ customer, passports, fleets }: Person): readonly string[] {
  return [customer, ...passports, ...fleets].map(({ email }) => email);
}

async function mailsAbout(trx: Trx, garageId: string, person: Person, accountIds: readonly string[]) {
  const own = ownEmails(person);
  const rows = await trx
    .selectFrom('mails')
    .select(['kind', 'created_at', 'state', 'recipient'])
    .where((eb) =>
      eb.or([
        eb.and([eb('garage_id', '=', garageId), eb('about_id', '=', anyOf(idsOf(person)))]),
        eb('about_id', '=', anyOf(accountIds)),
      ]),
    )
    .orderBy('created_at')
    .execute();
  return rows.map(({ kind, created_at, state, recipient }) => ({
    kind: ABOUT_ADDRESS.includes(kind) ? 'email-asked' : kind,
    createdAt: created_at.toISOString(),
    state,
    recipient: recipient !== null && own.includes(recipient) ? recipient : null,
  }));
}

function idsOf({ rows }: Person): readonly string[] {
  return rows.map(({ id }) => id);
}

async function offersOf(trx: Trx, { passports }: Person) {
  const rows = await trx
    .selectFrom('transfer_offers')
    .select(['id', 'passport_id', 'state', 'offered_at', 'expires_at', 'ended_at'])
    .where('passport_id', '=', anyOf(passports.map(({ id }) => id)))
    .orderBy('offered_at')
    .execute();
  return rows.map((row) => ({
    passportId: row.passport_id,
    state: row.state,
    offeredAt: row.offered_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  }));
}

/** What the customer offered as a fleet manager: whose car it was and who got it is not the customer's to know. */
async function offersForOthers(trx: Trx, garageId: string, { passports }: Person, logins: readonly string[]) {
  if (logins.length === 0) return [];
  const rows = await trx
    .selectFrom('transfer_offers')
    .select(['state', 'offered_at', 'ended_at'])
    .where('garage_id', '=', garageId)
    .where('offered_by', 'in', logins)
    .where((eb) => eb.not(eb('passport_id', '=', anyOf(passports.map(({ id }) => id)))))
    .orderBy('offered_at')
    .execute();
  return rows.map(({ state, offered_at, ended_at }) => ({
    state,
    offeredAt: offered_at.toISOString(),
    endedAt: ended_at?.toISOString() ?? null,
  }));
}

async function remindedOf(trx: Trx, { passports }: Person) {
  const rows = await sql<{ vehicle_id: string; due_on: string; days_before: number }>`
    select vehicle_id, due_on::text as due_on, days_before from reminders
    where vehicle_id = ${anyOf(passports.map(({ vehicleId }) => vehicleId))}
    order by due_on, days_before`.execute(trx);
  return rows.rows.map((row) => ({ vehicleId: row.vehicle_id, dueOn: row.due_on, daysBefore: row.days_before }));
}

async function keysOf(trx: Trx, { passports, fleets }: Person) {
  const invitations = await trx
    .selectFrom('activations')
    .select(['passport_id', 'expires_at', 'used'])
    .where('passport_id', '=', anyOf(passports.map(({ id }) => id)))
    .execute();
  const logins = await trx
    .selectFrom('fleet_logins')
    .select(['fleet_id', 'expires_at'])
    .where('fleet_id', '=', anyOf(fleets.map(({ id }) => id)))
    .execute();
  return {
    invitations: invitations.map(({ passport_id, expires_at, used }) => ({
      passportId: passport_id,
      until: expires_at.toISOString(),
      used,
    })),
    fleetLogins: logins.map(({ fleet_id, expires_at }) => ({ fleetId: fleet_id, until: expires_at.toISOString() })),
  };
}

function auditOf({ rows }: Person): CustomerDataAnswer['audit'] {
  return rows.flatMap(({ entity, fields }) =>
    Object.entries(fields).map(([field, { at, deskId }]) => ({ entity, field, at, byDesk: deskId !== null })),
  );
}

async function looksAt(trx: Trx, garageId: string, customerId: string): Promise<CustomerDataAnswer['looks']> {
  const rows = await auditLines(trx, garageId, await idsOfCustomer(trx, garageId, customerId))
    .select(['a.kind', 'a.detail', 'a.received_at'])
    .orderBy('a.received_at', 'desc')
    .execute();
  return rows.map(({ kind, detail, received_at }) => ({ kind, detail, at: received_at.toISOString() }));
}

async function countLog(trx: Trx, garageId: string, ids: readonly string[]): Promise<number> {
  const { n } = await trx
    .selectFrom('feed')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('garage_id', '=', garageId)
    .where('entity_id', '=', anyOf(ids))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/**
 * What the service keeps about a customer beyond the rows that the desks have. Throws `not_found` for a customer of another
 * garage, or one that did not arrive yet.
 */
export function showCustomerData(context: Context, caller: Caller, customerId: string): Promise<CustomerDataAnswer> {
  // All of one moment, and nobody who writes waits for it.
  const reading = context.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return reading.execute(async (trx) => {
    const person = await findPerson(trx, caller.garageId, customerId, readStoredRows);
    if (!person) throw new ApiProblem('not_found', 'This garage has no such customer.');
    const accounts = await provenAccounts(trx, person);
    const logins: CustomerDataAnswer['logins'] = [];
    for (const account of accounts) logins.push(await showLogin(trx, account));
    const accountIds = accounts.map(({ id }) => id);
    const emails = accounts.map(({ email }) => email);
    return {
      asOf: context.now().toISOString(),
      logins,
      ...(await keysOf(trx, person)),
      mails: await mailsAbout(trx, caller.garageId, person, accountIds),
      offers: await offersOf(trx, person),
      offersForOthers: await offersForOthers(trx, caller.garageId, person, emails),
      reminded: await remindedOf(trx, person),
      audit: auditOf(person),
      looks: await looksAt(trx, caller.garageId, customerId),
      logEntries: await countLog(trx, caller.garageId, idsOf(person)),
    };
  });
}
