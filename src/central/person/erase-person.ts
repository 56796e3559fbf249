import { sql } from 'kysely';
import type { EntityName, EntityRef } from '../../shared/domain/entities.ts';
import type { TimelineEvent } from '../../shared/domain/timeline-event.ts';
import { insertRow, readRows, removeRow } from '../db/entity-rows.ts';
import type { Trx } from '../db/tables.ts';
import { uuids } from '../db/uuid-list.ts';
import { takeRevision } from '../feed/take-revision.ts';
import { findPerson } from './find-person.ts';
import { forgetLogins } from './forget-logins.ts';
import { forgetTraces, formerRows, tracesOf } from './forget-traces.ts';

/** Children first: nothing points to what is gone. */
const ORDER: readonly EntityName[] = ['appointment', 'event', 'contact', 'passport', 'fleet', 'customer'];

interface FeedEntry extends EntityRef {
  readonly op: 'put' | 'delete';
  /** The row after it, as JSON text. */
  readonly data: string | null;
  /** The row before it, and its revision; a snapshot that began earlier shows it. */
  readonly before?: string;
  readonly beforeRevision?: number;
}

async function tell(trx: Trx, garageId: string, revision: number, entries: readonly FeedEntry[]): Promise<void> {
  for (const [ordinal, { entity, id, op, data, before = null, beforeRevision = null }] of entries.entries()) {
    await trx
      .insertInto('feed')
      .values({
        garage_id: garageId,
        revision,
        ordinal,
        entity,
        entity_id: id,
        op,
        data,
        before,
        before_revision: beforeRevision,
        reason: null,
      })
      .execute();
  }
}

/** What the customer did as a fleet manager, in the timelines of others. What nobody signed is by the service itself. */
async function deedsOf(trx: Trx, garageId: string, customerId: string, fleetIds: readonly string[]) {
  const mine = sql`t.garage_id = ${garageId} and t.fleet_id = any(${uuids(fleetIds)})
    and t.customer_id <> ${customerId} and t.kind like 'transfer.%' and t.actor not in ('', 'AutoPaspoort')`;
  return readRows(trx, 'event', mine);
}

/** It stays, and no longer says who did it. */
async function rewrite(trx: Trx, garageId: string, revision: number, events: readonly TimelineEvent[]) {
  const entries: FeedEntry[] = [];
  for (const event of events) {
    const stored = sql<{ revision: number }>`
      update events e set actor = '', revision = ${revision} from events old
      where e.garage_id = ${garageId} and e.id = ${event.id} and old.garage_id = e.garage_id and old.id = e.id
      returning old.revision`;
    const beforeRevision = (await stored.execute(trx)).rows[0]?.revision ?? 0;
    const data = JSON.stringify({ ...event, actor: '' });
    entries.push({ entity: 'event', id: event.id, op: 'put', data, before: data, beforeRevision });
  }
  return entries;
}

/** The ids of what went: a command that names one of them is told so. Nothing names an event. */
async function remember(trx: Trx, garageId: string, revision: number, gone: readonly EntityRef[]): Promise<void> {
  for (const entity of ORDER.filter((name) => name !== 'event')) {
    const ids = gone.filter((ref) => ref.entity === entity).map(({ id }) => id);
    await sql`insert into erased_rows (garage_id, entity, entity_id, revision)
      select ${garageId}::uuid, ${entity}::text, id, ${revision}::integer from unnest(${uuids(ids)}) as id
      on conflict do nothing`.execute(trx);
  }
}

/**
 * Erases a customer of a garage (AVG, article 17): rows, logins, mails, log, and whatever else names that one. What stays is
 * `line`, which holds ids alone, and the ids of what went, for desks that come late. The customer stands first in the feed:
 * a desk looks at what hangs on it before that goes. Answers the revision.
 */
export async function erasePerson(
  trx: Trx,
  garageId: string,
  customerId: string,
  line: TimelineEvent,
): Promise<number | null> {
  const person = await findPerson(trx, garageId, customerId);
  if (!person) return null;
  const former = await formerRows(trx, garageId, customerId);
  const gone: readonly EntityRef[] = [
    ...person.rows.toSorted((a, b) => ORDER.indexOf(b.entity) - ORDER.indexOf(a.entity)),
    ...former.customers.map((id): EntityRef => ({ entity: 'customer', id })),
    ...former.contacts.map((id): EntityRef => ({ entity: 'contact', id })),
  ];
  const all = [...new Map(gone.map((ref) => [ref.id, { entity: ref.entity, id: ref.id }])).values()];
  const ids = all.map(({ id }) => id);
  const fleetIds = person.fleets.map(({ id }) => id);
  const deeds = await deedsOf(trx, garageId, customerId, fleetIds);
  const traces = tracesOf(person, ids, deeds);
  await forgetTraces(trx, garageId, traces);
  for (const entity of ORDER)
    for (const ref of person.rows) if (ref.entity === entity) await removeRow(trx, garageId, ref);
  await forgetLogins(trx, traces.emails);
  const revision = await takeRevision(trx, garageId);
  const told = [...ids, ...deeds.map(({ id }) => id)];
  await sql`delete from feed where garage_id = ${garageId} and entity_id = any(${uuids(told)})`.execute(trx);
  await insertRow(trx, garageId, { entity: 'event', row: line }, revision);
  await tell(trx, garageId, revision, [
    ...all.map((ref): FeedEntry => ({ ...ref, op: 'delete', data: null })),
    { entity: 'event', id: line.id, op: 'put', data: JSON.stringify(line) },
    ...(await rewrite(trx, garageId, revision, deeds)),
  ]);
  await remember(trx, garageId, revision, all);
  // An answer that is on its way may still hold what was erased.
  await trx
    .updateTable('garages')
    .set((eb) => ({ access: eb('access', '+', 1) }))
    .where('id', '=', garageId)
    .execute();
  return revision;
}
