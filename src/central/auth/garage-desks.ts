import type { CloseDeskRequest, ClosingAnswer, DesksAnswer } from '../../shared/api/desks.ts';
import { ApiProblem } from '../api-problem.ts';
import type { Context } from '../context.ts';
import { bearerOf, type Caller } from './caller.ts';
import { ACCESS_SECONDS } from './issue-tokens.ts';
import { proveCaller } from './prove-caller.ts';
import { hashSecret } from './secrets.ts';

/** The desks of a garage, the last seen first. */
export async function desksOf({ db }: Context, { garageId, deskId }: Caller): Promise<DesksAnswer> {
  const rows = await db
    .selectFrom('desks as d')
    .leftJoin('token_pairs as p', 'p.desk_id', 'd.id')
    .select([
      'd.id',
      'd.name',
      'd.revoked_at',
      'd.closed_by',
      'd.closed_from',
      (of) => of.fn.max('p.access_expires_at').as('expires'),
    ])
    .where('d.garage_id', '=', garageId)
    .groupBy('d.id')
    .execute();
  const desks = rows.map(({ id, name, revoked_at, closed_by, closed_from, expires }) => ({
    id,
    name,
    own: id === deskId,
    lastSeenAt: expires && new Date(new Date(expires).getTime() - ACCESS_SECONDS * 1_000).toISOString(),
    closedAt: revoked_at?.toISOString() ?? null,
    closedBy: closed_by,
    closedFrom: closed_from,
  }));
  return { desks: desks.toSorted((a, b) => (b.lastSeenAt ?? '').localeCompare(a.lastSeenAt ?? '')) };
}

/** Closes a desk of the caller's garage; one that is closed stays so. Throws `not_found` and `login_failed`. */
export async function closeDesk(
  context: Context,
  caller: Caller,
  deskId: string,
  { password, by }: CloseDeskRequest,
): Promise<void> {
  const { garageId } = caller;
  const { db, now, signals } = context;
  const desk = await db
    .selectFrom('desks')
    .select('revoked_at')
    .where('id', '=', deskId)
    .where('garage_id', '=', garageId)
    .executeTakeFirst();
  if (!desk) throw new ApiProblem('not_found', 'This garage has no such desk.');
  const from = await proveCaller(context, caller, password);
  if (desk.revoked_at) return;
  const closed = { revoked_at: now(), closed_by: by || from.staff, closed_from: from.desk };
  await db.updateTable('desks').set(closed).where('id', '=', deskId).where('revoked_at', 'is', null).execute();
  // A pull that waits would tell it only when its time is over.
  signals.wake(garageId);
}

/** Throws `desk_revoked` for a desk that was closed while its request was under way. */
export async function refuseClosed({ db }: Context, { deskId }: Caller): Promise<void> {
  const desk = await db.selectFrom('desks').select('revoked_at').where('id', '=', deskId).executeTakeFirst();
  if (desk?.revoked_at) throw new ApiProblem('desk_revoked', 'The garage closed this desk.');
}

/** Whether the desk of a token was closed; also of a token that expired. Throws `token_invalid`. */
export async function closingOf({ db }: Context, authorization: string | undefined): Promise<ClosingAnswer> {
  const pair = await db
    .selectFrom('token_pairs as p')
    .innerJoin('desks as d', 'd.id', 'p.desk_id')
    .select(['d.id', 'd.revoked_at'])
    .where('p.access_hash', '=', hashSecret(bearerOf(authorization)))
    .executeTakeFirst();
  if (!pair) throw new ApiProblem('token_invalid', 'The access token is unknown.');
  return { deskId: pair.id, closed: pair.revoked_at !== null };
}
