import { sql } from 'kysely';
import type { AuditPage, AuditQuery } from '../../shared/api/audit.ts';
import type { Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import type { Db, Trx } from '../db/tables.ts';

/** The ids under which a customer was looked at: its own, and those of profiles that became one with it. */
export async function idsOfCustomer(db: Db | Trx, garageId: string, customerId: string): Promise<readonly string[]> {
  const former = await db
    .selectFrom('aliases')
    .select('local_id')
    .where('garage_id', '=', garageId)
    .where('service_id', '=', customerId)
    .execute();
  return [customerId, ...former.map(({ local_id }) => local_id)];
}

/** The lines of a garage about a customer, with the lists of all customers, which held this one too; `null`: all lines. */
export function auditLines(db: Db | Trx, garageId: string, ids: readonly string[] | null) {
  const lines = db.selectFrom('audit as a').where('a.garage_id', '=', garageId);
  if (ids === null) return lines;
  return lines.where((eb) =>
    eb.or([
      eb('a.customer_id', 'in', ids),
      eb.and([eb('a.customer_id', 'is', null), eb('a.kind', '=', 'list.exported')]),
    ]),
  );
}

/** A page of who looked and who changed something in the caller's garage, what the service heard last first. */
export async function readAudit({ db }: Context, { garageId }: Caller, query: AuditQuery): Promise<AuditPage> {
  const { customer, before, limit } = query;
  const ids = customer === undefined ? null : await idsOfCustomer(db, garageId, customer);
  const lines = auditLines(db, garageId, ids);
  const after = sql<boolean>`(a.received_at, a.id) <
    (select b.received_at, b.id from audit b where b.garage_id = ${garageId} and b.id = ${before ?? null})`;
  const found = await (before === undefined ? lines : lines.where(after))
    .innerJoin('desks as d', 'd.id', 'a.desk_id')
    .select(['a.id', 'a.kind', 'a.detail', 'a.customer_id', 'a.staff_name', 'd.name', 'a.at', 'a.received_at'])
    .orderBy('a.received_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit + 1)
    .execute();
  return {
    lines: found.slice(0, limit).map((row) => ({
      id: row.id,
      kind: row.kind,
      detail: row.detail,
      customerId: row.customer_id,
      actorName: row.staff_name,
      deskName: row.name,
      at: row.at,
      receivedAt: row.received_at.toISOString(),
    })),
    more: found.length > limit,
  };
}
