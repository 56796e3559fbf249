import { sql } from 'kysely';
import type { TimelineEvent } from '../../shared/domain/timeline-event.ts';
import type { Trx } from '../db/tables.ts';
import { uuids } from '../db/uuid-list.ts';
import type { Person } from './find-person.ts';

/** Whom to look for where other rows than the customer's own name somebody. */
export interface Traces {
  /** Rows that go, and ids that once meant them. */
  readonly ids: readonly string[];
  readonly emails: readonly string[];
  /** Logins of the customer's fleet accounts, which nobody else may share (rule 2). */
  readonly fleetEmails: readonly string[];
  /** As what the customer signed what was done at the pages of the service. */
  readonly names: readonly string[];
  /** Cars of others that the customer did something with as a fleet manager. */
  readonly managed: readonly string[];
  /** The customer's own cars, which stay. */
  readonly vehicles: readonly string[];
}

/** Ids of what was merged into the customer, and of contacts that were removed before: the log may hold them still. */
export async function formerRows(trx: Trx, garageId: string, customerId: string) {
  const merged = await trx
    .selectFrom('aliases')
    .select('local_id as id')
    .where('garage_id', '=', garageId)
    .where('service_id', '=', customerId)
    .execute();
  const removed = await sql<{ id: string }>`select distinct entity_id as id from feed
    where garage_id = ${garageId} and entity = 'contact'
      and (data ->> 'customerId' = ${customerId} or before ->> 'customerId' = ${customerId})`.execute(trx);
  return { customers: merged.map(({ id }) => id), contacts: removed.rows.map(({ id }) => id) };
}

/** Under which addresses and names the customer stands with others; `deeds`: what was done as a fleet manager before. */
export function tracesOf(
  { customer, passports, fleets }: Person,
  ids: readonly string[],
  deeds: readonly TimelineEvent[],
): Traces {
  const emails = [customer, ...passports, ...fleets].map(({ email }) => email).filter((email) => email !== '');
  const names = [
    ...emails,
    ...deeds.map(({ actor }) => actor),
    ...fleets.flatMap(({ managerName, name }) => [managerName, name]),
  ];
  return {
    ids,
    emails: [...new Set(emails)],
    fleetEmails: fleets.map(({ email }) => email),
    names: [...new Set(names)],
    managed: deeds.flatMap(({ vehicleId }) => vehicleId ?? []),
    vehicles: passports.map(({ vehicleId }) => vehicleId),
  };
}

const list = (texts: readonly string[]) => sql.join([...texts]);

/**
 * Mails about what goes or to the customer as a fleet manager, and those that still have to tell somebody else who offered a
 * car. Not whatever goes to an address of the customer: who shares it waits for mail of her own.
 */
async function forgetMails(trx: Trx, garageId: string, { ids, fleetEmails, names, managed }: Traces): Promise<void> {
  await sql`delete from mails where garage_id = ${garageId} and about_id = any(${uuids(ids)})`.execute(trx);
  if (fleetEmails.length > 0)
    await sql`delete from mails where garage_id = ${garageId} and recipient in (${list(fleetEmails)})`.execute(trx);
  if (names.length === 0) return;
  // Those that are sent say nobody's name any more, and are most of the table.
  await sql`delete from mails where garage_id = ${garageId} and recipient is not null
    and params ->> 'fromName' in (${list(names)})
    and about_id in (select id from passports where vehicle_id = any(${uuids(managed)}))`.execute(trx);
}

/** What the customer did as a fleet manager with AutoPaspoorten of others stays, without saying who it was. */
async function forgetDeeds(trx: Trx, garageId: string, { emails, names }: Traces): Promise<void> {
  if (names.length === 0) return;
  await sql`update passports t set field_revisions = (
      select jsonb_object_agg(f.key, case when f.value ->> 'deskId' is null and f.value ->> 'actorName' in (${list(names)})
        then jsonb_set(f.value, '{actorName}', '""') else f.value end)
      from jsonb_each(t.field_revisions) f)
    where t.garage_id = ${garageId} and exists (select 1 from jsonb_each(t.field_revisions) f
      where f.value ->> 'deskId' is null and f.value ->> 'actorName' in (${list(names)}))`.execute(trx);
  if (emails.length === 0) return;
  await sql`update transfer_offers set offered_by = '' where garage_id = ${garageId} and state <> 'offered'
    and offered_by in (${list(emails)})`.execute(trx);
}

/** Values in conflicts that no desk has fetched yet; of those from before it was kept what they are about, all. */
async function forgetConflicts(trx: Trx, garageId: string, ids: readonly string[]): Promise<void> {
  await sql`update command_results set conflicts = null where garage_id = ${garageId} and conflicts is not null
    and (about is null or about && ${uuids(ids)})`.execute(trx);
}

/** Of what the customer was reminded: the next holder of a car is reminded anew. */
async function forgetReminders(trx: Trx, vehicles: readonly string[]): Promise<void> {
  await sql`delete from reminders where vehicle_id = any(${uuids(vehicles)})`.execute(trx);
}

/** Takes a customer out of everything that is not a row of the garage. */
export async function forgetTraces(trx: Trx, garageId: string, traces: Traces): Promise<void> {
  await forgetMails(trx, garageId, traces);
  await forgetDeeds(trx, garageId, traces);
  await forgetConflicts(trx, garageId, traces.ids);
  await forgetReminders(trx, traces.vehicles);
}
