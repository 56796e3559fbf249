import { sql } from 'kysely';
import { customerName } from '../../../shared/domain/customer.ts';
import { dutchDay, type IsoDate } from '../../../shared/domain/dates.ts';
import type { Passport } from '../../../shared/domain/passport.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { type ReminderKind, reminderMoment } from '../../../shared/domain/reminder-rules.ts';
import { makeModel, type Vehicle } from '../../../shared/domain/vehicle.ts';
import type { Context } from '../../context.ts';
import { findRowById, readRows } from '../../db/entity-rows.ts';
import { lockAddress } from '../../db/lock-address.ts';
import { NO_GARAGE } from '../../db/migrations/200-portal.ts';
import type { Trx } from '../../db/tables.ts';
import { tryItem } from '../../db/try-item.ts';
import { enqueueMail } from '../../mail/enqueue-mail.ts';
import { ensureAccount } from '../accounts.ts';
import { ensureChoice } from './choices.ts';
import { type DueHolder, findDueHolders } from './due-holders.ts';

/** Something of a car that has a day. */
interface DueItem {
  readonly aboutId: string;
  readonly kind: ReminderKind;
  readonly description: string;
  readonly dueOn: IsoDate;
}

/**
 * The APK of a car by the registry's day, and what the garage expects. Its own line about the APK counts where the registry has
 * none, and is the same thing: the registry may have its day later.
 */
async function dueItems(trx: Trx, vehicle: Vehicle): Promise<readonly DueItem[]> {
  const lines = await readRows(trx, 'maintenance', sql`t.vehicle_id = ${vehicle.id} and t.state = 'due'`);
  const apk = vehicle.apkExpiresOn;
  return [
    ...(apk === null ? [] : [{ aboutId: vehicle.id, kind: 'apk' as const, description: '', dueOn: apk }]),
    ...lines.flatMap(({ id, kind, description, dueOn }): readonly DueItem[] => {
      if (dueOn === null || (kind === 'apk' && apk !== null)) return [];
      if (kind === 'apk') return [{ aboutId: vehicle.id, kind, description: '', dueOn }];
      return [{ aboutId: id, kind: 'service', description, dueOn }];
    }),
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
  if (moment === null) return false;
  const account = await ensureAccount(trx, passport.email, now);
  const { wanted, token } = await ensureChoice(trx, account, item.kind);
  if (!wanted || !(await isFirst(trx, item, vehicle.id, moment))) return false;
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
      atGarage: garageId !== NO_GARAGE,
      unsubscribeToken: token,
    },
  });
  return true;
}

/** Reminds one holder of all that is due for the car. Answers how many mails that made. */
async function remindHolder(trx: Trx, now: Date, { id, garage_id: garageId, email }: DueHolder): Promise<number> {
  await lockAddress(trx, email);
  // Locked: a transfer that takes the car away meanwhile waits, or is seen.
  const passport = (await findRowById(trx, garageId, 'passport', id))?.row;
  // With another address by now, or another holder, it is for the next run.
  if (passport?.state !== 'activated' || passport.email !== email) return 0;
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

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Reminds every driver of what is due, once for each thing, day and moment. A service that ends does not wait for all of them:
 * the rest comes at the next run. Answers how many mails that made.
 */
export async function remindOfDue(context: Context, stop?: AbortSignal): Promise<number> {
  const now = context.now();
  const remind = (candidate: DueHolder) => context.db.transaction().execute((trx) => remindHolder(trx, now, candidate));
  let made = 0;
  try {
    for (let after = FIRST_ID; ; ) {
      const page = await findDueHolders(context.db, dutchDay(now), after);
      for (const candidate of page) {
        if (stop?.aborted) return made;
        const name = `reminder for passport ${candidate.id}`;
        made += (await tryItem(context.log, name, () => remind(candidate))) ?? 0;
      }
      const last = page.at(-1);
      if (!last) return made;
      after = last.id;
    }
  } finally {
    if (made > 0) context.outbox.kick();
  }
}
