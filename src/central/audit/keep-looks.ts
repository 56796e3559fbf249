import type { SeenLine } from '../../shared/api/audit.ts';
import type { Caller } from '../auth/caller.ts';
import { isStorable } from '../commands/storable.ts';
import type { Context } from '../context.ts';

/** Of these ids, those of other garages: they mean nothing here, and nothing is kept of them. */
async function idsOfOthers({ db }: Context, garageId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('customers')
    .select('id')
    .where('id', 'in', ids)
    .where('garage_id', '<>', garageId)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/**
 * Keeps what people at a desk looked at. A line told again is kept once. A customer need not be known: one that was made at
 * the desk without a network arrives later, and one that was erased meanwhile was looked at all the same.
 */
export async function keepLooks(context: Context, caller: Caller, lines: readonly SeenLine[]): Promise<void> {
  const { garageId, deskId } = caller;
  const ids = lines.map(({ customerId }) => customerId).filter((id) => id !== null);
  const others = await idsOfOthers(context, garageId, [...new Set(ids)]);
  const kept = lines.filter(({ customerId }) => customerId === null || !others.has(customerId));
  if (kept.length === 0) return;
  const receivedAt = context.now();
  await context.db
    .insertInto('audit')
    .values(
      kept.map(({ id, kind, detail, customerId, actor, at }) => ({
        garage_id: garageId,
        id,
        desk_id: deskId,
        staff_id: actor.id,
        staff_name: isStorable(actor.name) ? actor.name : '',
        kind,
        detail,
        customer_id: customerId,
        at,
        received_at: receivedAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
