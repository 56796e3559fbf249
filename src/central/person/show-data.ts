import { sql } from 'kysely';
import type { CustomerDataAnswer } from '../../shared/api/customer-data.ts';
import { ApiProblem } from '../api-problem.ts';
import type { Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import type { Trx } from '../db/tables.ts';
import { findPerson, loginEmails, type Person } from './find-person.ts';
import { showLogin } from './show-login.ts';

/** An `in ()` of nothing is no SQL. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const orNobody = (ids: readonly string[]) => (ids.length === 0 ? [NOBODY] : ids);

async function mailsAbout(trx: Trx, garageId: string, ids: readonly string[], accountIds: readonly string[]) {
  const rows = await trx
    .selectFrom('mails')
    .select(['kind', 'created_at', 'state', 'recipient'])
    .where((eb) =>
      eb.or([
        eb.and([eb('garage_id', '=', garageId), eb('about_id', 'in', orNobody(ids))]),
        eb('about_id', 'in', orNobody(accountIds)),
      ]),
    )
    .orderBy('created_at')
    .execute();
  return rows.map(({ kind, created_at, state, recipient }) => ({
    kind,
    createdAt: created_at.toISOString(),
    state,
    recipient,
  }));
}

async function offersOf(trx: Trx, passportIds: readonly string[]) {
  const rows = await trx
    .selectFrom('transfer_offers')
    .select(['id', 'passport_id', 'state', 'offered_at', 'expires_at', 'ended_at'])
    .where('passport_id', 'in', orNobody(passportIds))
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

async function remindedOf(trx: Trx, { passports }: Person) {
  const rows = await sql<{ vehicle_id: string; due_on: string; days_before: number }>`
    select vehicle_id, due_on::text as due_on, days_before from reminders
    where vehicle_id in (${sql.join([...orNobody(passports.map(({ vehicleId }) => vehicleId))])})
    order by due_on, days_before`.execute(trx);
  return rows.rows.map((row) => ({ vehicleId: row.vehicle_id, dueOn: row.due_on, daysBefore: row.days_before }));
}

async function keysOf(trx: Trx, { passports, fleets }: Person) {
  const invitations = await trx
    .selectFrom('activations')
    .select(['passport_id', 'expires_at', 'used'])
    .where('passport_id', 'in', orNobody(passports.map(({ id }) => id)))
    .execute();
  const logins = await trx
    .selectFrom('fleet_logins')
    .select(['fleet_id', 'expires_at'])
    .where('fleet_id', 'in', orNobody(fleets.map(({ id }) => id)))
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

async function countLog(trx: Trx, garageId: string, ids: readonly string[]): Promise<number> {
  const { n } = await trx
    .selectFrom('feed')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('garage_id', '=', garageId)
    .where('entity_id', 'in', ids)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/**
 * What the service keeps about a customer beyond the rows that the desks have. Throws `not_found` for a customer of another
 * garage, or one that did not arrive yet.
 */
export function showCustomerData(context: Context, caller: Caller, customerId: string): Promise<CustomerDataAnswer> {
  return context.db.transaction().execute(async (trx) => {
    const person = await findPerson(trx, caller.garageId, customerId);
    if (!person) throw new ApiProblem('not_found', 'This garage has no such customer.');
    const ids = person.rows.map(({ id }) => id);
    const emails = loginEmails(person);
    const accounts = await trx
      .selectFrom('portal_accounts')
      .select(['id', 'email', 'password_hash', 'language', 'created_at'])
      .where('email', 'in', orNobody(emails))
      .orderBy('email')
      .execute();
    const logins: CustomerDataAnswer['logins'] = [];
    for (const account of accounts) logins.push(await showLogin(trx, account));
    const accountIds = accounts.map(({ id }) => id);
    return {
      asOf: context.now().toISOString(),
      logins,
      ...(await keysOf(trx, person)),
      mails: await mailsAbout(trx, caller.garageId, ids, accountIds),
      offers: await offersOf(
        trx,
        person.passports.map(({ id }) => id),
      ),
      reminded: await remindedOf(trx, person),
      audit: auditOf(person),
      logEntries: await countLog(trx, caller.garageId, ids),
    };
  });
}
