import { sql } from 'kysely';
import { customerName } from '../../../shared/domain/customer.ts';
import { addDays, dutchDay, type IsoDate } from '../../../shared/domain/dates.ts';
import type { Passport } from '../../../shared/domain/passport.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { REMINDER_DAYS, type ReminderKind, reminderMoment } from '../../../shared/domain/reminder-rules.ts';
import { makeModel, type Vehicle } from '../../../shared/domain/vehicle.ts';
import type { Context } from '../../context.ts';
import { findRowById, readRows } from '../../db/entity-rows.ts';
import type { Trx } from '../../db/tables.ts';
import { enqueueMail } from '../../mail/enqueue-mail.ts';
import { ensureAccount } from '../accounts.ts';
import { ensureChoice } from './choices.ts';

/** Something of a car that has a day. */
interface DueItem {
  readonly aboutId: string;
  readonly kind: ReminderKind;
  readonly description: string;
  readonly dueOn: IsoDate;
}

/** The APK of a car by the registry's day, and what the garage expects; its own line about the APK would say it twice. */
async function dueItems(trx: Trx, vehicle: Vehicle): Promise<readonly DueItem[]> {
  const lines = await readRows(trx, 'maintenance', sql`t.vehicle_id = ${vehicle.id} and t.state = 'due'`);
  const apk = vehicle.apkExpiresOn;
  return [
    ...(apk === null ? [] : [{ aboutId: vehicle.id, kind: 'apk' as const, description: '', dueOn: apk }]),
    ...lines.flatMap(({ id, kind, description, dueOn }) =>
      kind === 'apk' || dueOn === null ? [] : [{ aboutId: id, kind: 'service' as const, description, dueOn }],
    ),
  ];
}

/** Notes that this reminder is out; `false` when it was already, in whatever process. */
async function isFirst(trx: Trx, item: DueItem, vehicleId: string, daysBefore: number): Promise<boolean> {
  const noted = await trx
    .insertInto('reminders')
    .values({ about_id: item.aboutId, vehicle_id: vehicleId, due_on: item.dueOn, days_before: daysBefore })
    .onConflict((conflict) => conflict.doNothing())
    .returning('about_id')
    .executeTakeFirst();
  return noted !== undefined;
}

interface Reminded {
  readonly garageId: string;
  readonly garageName: string;
  readonly passport: Passport;
  readonly vehicle: Vehicle;
  readonly name: string;
}

async function remindOf(trx: Trx, now: Date, of: Reminded, item: DueItem): Promise<boolean> {
  const { garageId, passport, vehicle } = of;
  const moment = reminderMoment(item.kind, dutchDay(now), item.dueOn);
  if (moment === null || !(await isFirst(trx, item, vehicle.id, moment))) return false;
  const account = await ensureAccount(trx, passport.email, now);
  const { wanted, token } = await ensureChoice(trx, account, item.kind);
  if (!wanted) return false;
  await enqueueMail(trx, now, {
    garageId,
    aboutId: passport.id,
    recipient: passport.email,
    content: {
      kind: 'due-reminder',
      garageName: of.garageName,
      name: of.name,
      plate: formatPlate(vehicle.plate),
      makeModel: makeModel(vehicle),
      about: item.kind,
      description: item.description,
      dueOn: item.dueOn,
      passportId: passport.id,
      unsubscribeToken: token,
    },
  });
  return true;
}

/** Reminds one holder of all that is due for the car. Answers how many mails that made. */
async function remindHolder(trx: Trx, now: Date, garageId: string, passportId: string): Promise<number> {
  // Locked: a transfer that takes the car away meanwhile waits, or is seen.
  const passport = (await findRowById(trx, garageId, 'passport', passportId))?.row;
  if (passport?.state !== 'activated') return 0;
  const [vehicle] = await readRows(trx, 'vehicle', sql`t.id = ${passport.vehicleId}`);
  const [holder] = await readRows(trx, 'customer', sql`t.id = ${passport.holderId}`);
  if (!vehicle || !holder) return 0;
  const garage = trx.selectFrom('garages').select('name').where('id', '=', garageId);
  const { name: garageName } = await garage.executeTakeFirstOrThrow();
  const of = { garageId, garageName, passport, vehicle, name: customerName(holder) };
  let made = 0;
  for (const item of await dueItems(trx, vehicle)) if (await remindOf(trx, now, of, item)) made += 1;
  return made;
}

/** Holders of cars for which something is due before a day, one page at a time. */
async function candidates({ db }: Context, today: IsoDate, after: string) {
  const until = addDays(today, Math.max(...Object.values(REMINDER_DAYS).flat()));
  const answer = await sql<{ id: string; garage_id: string }>`
    select p.id, p.garage_id from passports p join vehicles v on v.id = p.vehicle_id
    where p.state = 'activated' and p.id > ${after} and (v.apk_expires_on between ${today} and ${until}
      or exists (select 1 from maintenance m where m.vehicle_id = v.id and m.state = 'due'
        and m.due_on between ${today} and ${until}))
    order by p.id limit 500`.execute(db);
  return answer.rows;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Reminds every driver of what is due, once for each thing, day and moment. Answers how many mails that made. */
export async function remindOfDue(context: Context): Promise<number> {
  const now = context.now();
  let made = 0;
  for (let after = FIRST_ID; ; ) {
    const page = await candidates(context, dutchDay(now), after);
    for (const { id, garage_id } of page)
      made += await context.db.transaction().execute((trx) => remindHolder(trx, now, garage_id, id));
    const last = page.at(-1);
    if (!last) break;
    after = last.id;
  }
  if (made > 0) context.outbox.kick();
  return made;
}
