import type { RetentionAnswer, SetRetentionRequest } from '../../shared/api/retention.ts';
import type { Caller } from '../auth/caller.ts';
import { proveCaller } from '../auth/prove-caller.ts';
import type { Context } from '../context.ts';

/** After how long customers who were not seen leave the desks of the caller's garage. */
export async function retentionOf({ db }: Context, { garageId }: Caller): Promise<RetentionAnswer> {
  const set = await db
    .selectFrom('garages')
    .select(['retention_months as months', 'retention_set_by as setBy', 'retention_set_at as setAt'])
    .where('id', '=', garageId)
    .executeTakeFirstOrThrow();
  return { ...set, setAt: set.setAt?.toISOString() ?? null };
}

/** Sets it; who leaves or may stay by it is seen to by the job that sends customers away. Throws `login_failed`. */
export async function setRetention(
  context: Context,
  caller: Caller,
  { months, password, by }: SetRetentionRequest,
): Promise<RetentionAnswer> {
  const { staff } = await proveCaller(context, caller, password);
  await context.db
    .updateTable('garages')
    .set({ retention_months: months, retention_set_by: by || staff, retention_set_at: context.now() })
    .where('id', '=', caller.garageId)
    .execute();
  return retentionOf(context, caller);
}
