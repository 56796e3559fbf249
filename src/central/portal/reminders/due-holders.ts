import { sql } from 'kysely';
import { addDays, type IsoDate } from '../../../shared/domain/dates.ts';
import { REMINDER_DAYS, REMINDER_KINDS } from '../../../shared/domain/reminder-rules.ts';
import type { Db } from '../../db/tables.ts';

/** Most that one look answers. */
const PAGE = 500;

/** A passport whose holder has a reminder to come. */
export interface DueHolder {
  readonly id: string;
  readonly garage_id: string;
  readonly email: string;
}

const MOMENTS = REMINDER_KINDS.flatMap((kind) => REMINDER_DAYS[kind].map((days) => sql`(${kind}, ${days}::integer)`));

/**
 * The next passports by id, after one, whose holder has a reminder to come: of something that is due, whose latest moment was
 * reached and is not noted as sent, and of a kind that the holder wants. Says whom to look at: `remindOfDue` looks itself, under
 * a lock.
 */
export async function findDueHolders(db: Db, today: IsoDate, after: string): Promise<readonly DueHolder[]> {
  const until = addDays(today, Math.max(...Object.values(REMINDER_DAYS).flat()));
  const answer = await sql<DueHolder>`
    with moments (kind, days) as (values ${sql.join(MOMENTS)}),
    items as (
      select v.id as vehicle_id, v.id as about_id, 'apk' as kind, v.apk_expires_on as due_on
      from vehicles v where v.apk_expires_on between ${today} and ${until}
      union all
      select m.vehicle_id, case m.kind when 'apk' then m.vehicle_id else m.id end, case m.kind when 'apk' then 'apk' else 'service' end, m.due_on
      from maintenance m where m.state = 'due' and m.due_on between ${today} and ${until}
        and (m.kind <> 'apk' or exists (select 1 from vehicles v where v.id = m.vehicle_id and v.apk_expires_on is null))
    ),
    reached as (
      select i.vehicle_id, i.about_id, i.kind, i.due_on, min(m.days) as days
      from items i join moments m on m.kind = i.kind and i.due_on - ${today}::date <= m.days
      group by i.vehicle_id, i.about_id, i.kind, i.due_on
    )
    select distinct p.id, p.garage_id, p.email from reached r join passports p on p.vehicle_id = r.vehicle_id
    where p.state = 'activated' and p.id > ${after}
      and not exists (select 1 from reminders d
        where d.about_id = r.about_id and d.due_on = r.due_on and d.days_before = r.days)
      and not exists (select 1 from reminder_choices c join portal_accounts a on a.id = c.account_id
        where a.email = p.email and c.kind = r.kind and not c.wanted)
    order by p.id limit ${PAGE}`.execute(db);
  return answer.rows;
}
