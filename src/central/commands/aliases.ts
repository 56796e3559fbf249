import type { Trx } from '../db/tables.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Every id in a payload, in lower case. */
export function* uuidsIn(value: unknown): Generator<string> {
  if (typeof value === 'string' && UUID.test(value)) yield value.toLowerCase();
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* uuidsIn(part);
}

function replaceIds(value: unknown, serviceIds: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return serviceIds.get(value.toLowerCase()) ?? value;
  if (Array.isArray(value)) return value.map((part) => replaceIds(part, serviceIds));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaceIds(part, serviceIds)]));
}

/** A payload with every id that once merged into another row replaced by that row's id. */
export async function resolveAliases(trx: Trx, garageId: string, payload: unknown): Promise<unknown> {
  const ids = [...new Set(uuidsIn(payload))];
  if (ids.length === 0) return payload;
  const rows = await trx
    .selectFrom('aliases')
    .select(['local_id', 'service_id'])
    .where('garage_id', '=', garageId)
    .where('local_id', 'in', ids)
    .execute();
  return rows.length === 0 ? payload : replaceIds(payload, new Map(rows.map((row) => [row.local_id, row.service_id])));
}

/** Keeps local ids that stand for rows of the service. */
export async function insertAliases(
  trx: Trx,
  garageId: string,
  aliases: Readonly<Record<string, string>>,
): Promise<void> {
  const rows = Object.entries(aliases).map(([local, service]) => ({
    garage_id: garageId,
    local_id: local,
    service_id: service,
  }));
  if (rows.length === 0) return;
  // What became one with a row that itself becomes one with another now means that other.
  for (const row of rows) {
    await trx
      .updateTable('aliases')
      .set({ service_id: row.service_id })
      .where('garage_id', '=', garageId)
      .where('service_id', '=', row.local_id)
      .execute();
  }
  await trx.insertInto('aliases').values(rows).execute();
}
