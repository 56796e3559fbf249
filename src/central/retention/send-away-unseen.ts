import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { NO_GARAGE } from '../db/migrations/200-portal.ts';
import { tryItem } from '../db/try-item.ts';
import { sendAway } from './send-away.ts';
import { findUnseen } from './unseen.ts';

/** Most that leave one garage in one run: each is a revision of its own, and its desks have other things to fetch. */
const CUSTOMERS_A_RUN = 500;

interface Due {
  readonly id: string;
  readonly since: Date;
}

/** Garages that let customers go, each with the moment since which somebody must have been seen. */
async function garagesDue({ db, now }: Context): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`
    select id, (${now()}::timestamptz - make_interval(months => retention_months)) as since
    from garages where retention_months > 0 and id <> ${NO_GARAGE} order by id`.execute(db);
  return rows;
}

/**
 * Takes customers who were not seen for as long as their garage says away from its desks; one that cannot go keeps no other. Answers
 * how many. `stop`: the service ends, and the rest goes another time.
 */
export async function sendAwayUnseen(context: Context, stop?: AbortSignal): Promise<number> {
  const { db, log, signals } = context;
  let sent = 0;
  for (const { id, since } of await garagesDue(context)) {
    let here = 0;
    for (const customerId of await findUnseen(db, id, since, CUSTOMERS_A_RUN)) {
      if (stop?.aborted) break;
      const work = () => db.transaction().execute((trx) => sendAway(trx, id, customerId, since));
      if ((await tryItem(log, `leaving of customer ${customerId}`, work)) !== null) here += 1;
    }
    if (here > 0) signals.wake(id);
    sent += here;
  }
  return sent;
}
