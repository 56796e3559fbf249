import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { NO_GARAGE } from '../db/migrations/200-portal.ts';
import { throughRaces } from '../db/through-races.ts';
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

/** Takes customers who were not seen for as long as their garage says away from its desks. Answers how many. */
export async function sendAwayUnseen(context: Context): Promise<number> {
  const { db, signals } = context;
  let sent = 0;
  for (const { id, since } of await garagesDue(context)) {
    let here = 0;
    for (const customerId of await findUnseen(db, id, since, CUSTOMERS_A_RUN)) {
      const revision = await throughRaces(() =>
        db.transaction().execute((trx) => sendAway(trx, id, customerId, since)),
      );
      if (revision !== null) here += 1;
    }
    if (here > 0) signals.wake(id);
    sent += here;
  }
  return sent;
}
