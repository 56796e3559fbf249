import { sql } from 'kysely';
import { REMINDER_DAYS, type ReminderKind } from '../../shared/domain/reminder-rules.ts';
import type { Db, Trx } from '../db/tables.ts';
import { COLOURS } from './data/cars.ts';
import { FIRST_NAMES, LAST_NAMES } from './data/people.ts';
import { beginAtRevision } from './insert-rows.ts';

/** Plates of the largest fleet, as far as there are that many cars. */
const LARGEST_FLEET = 2_000;
/** Passports to one other fleet, and how many of those passports are in it. */
const PASSPORTS_A_FLEET = 400;
const PLATES_A_FLEET = 12;

/** Same ids as `seededId` of `random.ts`, made by the database. */
function idSql(kind: number, number = 'n') {
  const block = (0x8000 + kind).toString(16);
  return sql.raw(`('019b76da-a800-7000-${block}-' || lpad(to_hex(${number}), 12, '0'))::uuid`);
}

function textArray(list: readonly string[]) {
  return sql`${sql.lit(`{${list.map((item) => `"${item}"`).join(',')}}`)}::text[]`;
}

/** Every form takes another digit order, so the n-th plates of two forms never meet. Letters without vowels. */
const PLATE = `
  case n % 3
    when 0 then letter(n / 3000) || lpad((n / 3 % 1000)::text, 3, '0') || letter(n / 48000) || letter(n / 768000)
    when 1 then letter(n / 3000) || letter(n / 48000) || lpad((n / 3 % 1000)::text, 3, '0') || letter(n / 768000)
    else lpad((n / 3 % 100)::text, 2, '0') || letter(n / 3000) || letter(n / 48000) || letter(n / 768000) || (n / 300 % 10)::text
  end`.replace(/letter\(([^)]*)\)/g, "substr('BDFGHJKLNPRSTVXZ', ($1) % 16 + 1, 1)");

async function customers(trx: Trx, garageId: string, count: number): Promise<void> {
  const first = textArray(FIRST_NAMES);
  const last = textArray(LAST_NAMES);
  await sql`
    insert into customers (garage_id, revision, id, kind, first_name, last_name, company_name, kvk_number, email, phone,
      street, postcode, city, notes)
    select ${garageId}::uuid, 1, ${idSql(1)}, case when n % 10 = 0 then 'business' else 'private' end,
      (${first})[n * 7 % ${sql.lit(FIRST_NAMES.length)} + 1], (${last})[n * 11 % ${sql.lit(LAST_NAMES.length)} + 1],
      case when n % 10 = 0 then 'Bedrijf ' || n || ' B.V.' else '' end, '', 'klant' || n || '@post.example',
      '+31600' || lpad((n % 1000000)::text, 6, '0'),
      'Lindenlaan ' || (n % 300 + 1), (3500 + n % 100) || ' AB', 'Utrecht', ''
    from generate_series(1, ${count}::integer) n`.execute(trx);
}

async function vehicles(trx: Trx, garageId: string, count: number, today: string): Promise<void> {
  await sql`
    insert into vehicles (garage_id, revision, id, plate, make, model, year, fuel, apk_expires_on, colour, mileage, last_visit_on)
    select ${garageId}::uuid, 1, ${idSql(2)}, ${sql.raw(PLATE)},
      (array['VOLKSWAGEN', 'TOYOTA', 'RENAULT', 'OPEL', 'KIA'])[n % 5 + 1], (array['GOLF', 'YARIS', 'CLIO', 'CORSA', 'PICANTO'])[n % 5 + 1],
      2005 + n % 21, (array['Benzine', 'Diesel', 'Elektriciteit'])[n % 3 + 1], ${today}::date + (n * 13 % 760 - 40),
      (${textArray(COLOURS)})[n % ${sql.lit(COLOURS.length)} + 1], 8000 + n * 37 % 220000, ${today}::date - n * 17 % 400
    from generate_series(1, ${count}::integer) n`.execute(trx);
}

async function fleets(trx: Trx, garageId: string, count: number, today: string): Promise<void> {
  await sql`
    insert into fleets (garage_id, revision, id, customer_id, manager_passport_id, name, manager_name, email, created_on)
    select ${garageId}::uuid, 1, ${idSql(3)}, ${idSql(1, '(n * 10)')}, ${idSql(4, '(n * 10)')},
      'Wagenpark ' || n, 'Beheerder ' || n, 'wagenpark' || n || '@bedrijf.example', ${today}::date - 100
    from generate_series(1, ${count}::integer) n`.execute(trx);
}

/** Most are activated; those of companies all are, since fleets are made from them. */
async function passports(trx: Trx, garageId: string, count: number, fleetCount: number, today: string): Promise<void> {
  const fleetOf = sql.raw(`case
    when ${fleetCount} = 0 then 0
    when n <= ${LARGEST_FLEET} then 1
    when n % ${PASSPORTS_A_FLEET} < ${PLATES_A_FLEET} then 1 + n / ${PASSPORTS_A_FLEET} % ${Math.max(fleetCount, 1)}
    else 0 end`);
  await sql`
    insert into passports (garage_id, revision, id, vehicle_id, holder_id, role, email, state, fleet_id, issued_on, activated_on)
    select ${garageId}::uuid, 1, ${idSql(4)}, ${idSql(2)}, ${idSql(1)}, case when n % 8 = 1 then 'driver' else 'owner' end,
      'klant' || n || '@post.example', case when n % 9 = 8 and n % 10 <> 0 then 'issued' else 'activated' end,
      case when fleet > 0 then ${idSql(3, 'fleet')} end, ${today}::date - 200, case when n % 9 = 8 and n % 10 <> 0 then null else ${today}::date - 199 end
    from (select n, ${fleetOf} as fleet from generate_series(1, ${count}::integer) n) numbered`.execute(trx);
}

async function maintenance(trx: Trx, garageId: string, count: number, today: string): Promise<void> {
  await sql`
    insert into maintenance (garage_id, revision, id, vehicle_id, kind, description, state, due_on, done_on, mileage, cost_cents)
    select ${garageId}::uuid, 1, ${idSql(5)}, ${idSql(2, '(n * 2)')}, case when n % 2 = 0 then 'service' else 'tyres' end,
      case when n % 2 = 0 then 'Grote beurt' else 'Banden wisselen' end, case when n % 3 = 0 then 'done' else 'due' end,
      case when n % 3 = 0 then null else ${today}::date + (n * 7 % 360 - 30) end,
      case when n % 3 = 0 then ${today}::date - n % 300 end, null, 10000 + n % 40000
    from generate_series(1, ${count}::integer) n`.execute(trx);
}

/** Days before the due day of the reminder that is due by now. */
function momentOf(kind: ReminderKind, daysLeft: string) {
  const moments = REMINDER_DAYS[kind].join(',');
  return sql.raw(`(select min(moment) from unnest(array[${moments}]) moment where moment >= ${daysLeft})`);
}

/** Drivers were reminded of what is due by now: else the first thing to happen here would be tens of thousands of mails. */
async function reminders(trx: Trx, today: string): Promise<void> {
  await sql`
    insert into reminders (about_id, vehicle_id, due_on, days_before)
    select * from (
      select id, id, apk_expires_on, ${momentOf('apk', `apk_expires_on - '${today}'::date`)} as moment
        from vehicles where apk_expires_on >= ${today}::date
      union all
      select id, vehicle_id, due_on, ${momentOf('service', `due_on - '${today}'::date`)} as moment
        from maintenance where state = 'due' and due_on >= ${today}::date
    ) due where moment is not null`.execute(trx);
}

/** Number of fleets for so many passports: one per 400, so that each manager has an activated passport of its own. */
function fleetsFor(count: number): number {
  return count < 10 ? 0 : 1 + Math.floor(count / PASSPORTS_A_FLEET);
}

/**
 * Fills a garage with `count` customers, cars and passports and half as many lines of maintenance, made by the database
 * itself: 100,000 passports take seconds. The same for the same day.
 */
export async function fillLoadGarage(db: Db, garageId: string, count: number, today: string): Promise<void> {
  const fleetCount = fleetsFor(count);
  await db.transaction().execute(async (trx) => {
    await customers(trx, garageId, count);
    await vehicles(trx, garageId, count, today);
    await fleets(trx, garageId, fleetCount, today);
    await passports(trx, garageId, count, fleetCount, today);
    await maintenance(trx, garageId, Math.floor(count / 2), today);
    await reminders(trx, today);
    await beginAtRevision(trx, garageId, 1);
  });
  await sql`analyze`.execute(db);
}
