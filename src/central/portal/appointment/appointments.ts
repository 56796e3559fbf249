import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Appointment, AppointmentWish } from '../../../shared/domain/appointment.ts';
import {
  type AppointmentStep,
  afterStep,
  isAhead,
  type NoRequest,
  whyNoRequest,
  whyNoStep,
} from '../../../shared/domain/appointment-rules.ts';
import { dutchDay } from '../../../shared/domain/dates.ts';
import type { Passport } from '../../../shared/domain/passport.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../context.ts';
import { findRowById, idExists, readRows } from '../../db/entity-rows.ts';
import { NO_GARAGE } from '../../db/migrations/200-portal.ts';
import type { Trx } from '../../db/tables.ts';
import { throughRaces } from '../../db/through-races.ts';
import { writeRows } from '../../feed/write-rows.ts';
import type { Account } from '../accounts.ts';
import { findPassport, type PlacedPassport } from '../find-passport.ts';

/** Whether this login drives or owns the car: its fleet manager makes no appointments for it. */
export function holds(account: Account, passport: Passport): boolean {
  return passport.email === account.email && passport.state === 'activated';
}

/** Appointments of a car that are read at most. */
const MOST_READ = 50;

/** The appointments of a car, the latest first; of what is long over not all. */
export async function appointmentsOf({ db }: Pick<Context, 'db'>, vehicleId: string): Promise<readonly Appointment[]> {
  const latest = sql`t.vehicle_id = ${vehicleId}
    order by t.state in ('requested', 'proposed', 'confirmed') desc, t.id desc limit ${MOST_READ}`;
  const rows = await readRows(db, 'appointment', latest);
  return rows.toSorted((a, b) => b.id.localeCompare(a.id));
}

/** The passport of this login, locked; `null` when it is not its holder, or the car is at no garage. */
async function findHeld(trx: Trx, account: Account, passportId: string): Promise<PlacedPassport | null> {
  const placed = await findPassport(trx, passportId);
  return placed && holds(account, placed.passport) && placed.garageId !== NO_GARAGE ? placed : null;
}

async function write(trx: Trx, garageId: string, row: Appointment, at: Date): Promise<void> {
  await writeRows(trx, garageId, [{ entity: 'appointment', row }], { deskId: null, name: 'AutoPaspoort', at });
}

async function save<T>(context: Context, work: (trx: Trx) => Promise<Result<string, T>>): Promise<T | null> {
  const done = await throughRaces(() => context.db.transaction().execute(work));
  if (!done.ok) return done.error;
  context.signals.wake(done.value);
  return null;
}

/**
 * Asks the garage for an appointment; it arrives at every desk. Asked again with the same `requestId`, it does nothing. Answers
 * what is wrong, or `null`.
 */
export function requestAppointment(
  context: Context,
  account: Account,
  { passportId, requestId }: { readonly passportId: string; readonly requestId: string },
  wish: AppointmentWish,
): Promise<NoRequest | 'not_yours' | null> {
  const now = context.now();
  const today = dutchDay(now);
  return save(context, async (trx) => {
    const placed = await findHeld(trx, account, passportId);
    if (!placed) return err('not_yours');
    const { vehicleId } = placed.passport;
    const all = await readRows(trx, 'appointment', sql`t.vehicle_id = ${vehicleId}`);
    if (all.some(({ id }) => id === requestId)) return ok(placed.garageId);
    const open = all.filter((one) => isAhead(one, today)).length;
    const askedToday = all.filter(({ requestedAt }) => dutchDay(new Date(requestedAt)) === today).length;
    const refusal = whyNoRequest(wish, { today, open, askedToday });
    if (refusal) return err(refusal);
    const row: Appointment = {
      ...wish,
      // The id comes from a form: that of anything else is not taken for it.
      id: (await idExists(trx, requestId)) ? uuidv7() : requestId,
      vehicleId,
      state: 'requested',
      plannedAt: null,
      reason: '',
      requestedAt: now.toISOString(),
      round: 1,
    };
    await write(trx, placed.garageId, row, now);
    return ok(placed.garageId);
  });
}

/** The driver agrees to the time that was proposed, or cancels. Answers whether it happened: a stale page changes nothing. */
export async function answerAsDriver(
  context: Context,
  account: Account,
  target: { readonly passportId: string; readonly appointmentId: string; readonly round: number },
  does: Extract<AppointmentStep, { by: 'driver' }>['does'],
): Promise<boolean> {
  const step = { by: 'driver', does } as const;
  const refused = await save(context, async (trx): Promise<Result<string, 'refused'>> => {
    const placed = await findHeld(trx, account, target.passportId);
    const stored = placed && (await findRowById(trx, placed.garageId, 'appointment', target.appointmentId));
    if (!stored || stored.row.vehicleId !== placed.passport.vehicleId) return err('refused');
    if (whyNoStep(stored.row, target.round, step)) return err('refused');
    await write(trx, placed.garageId, afterStep(stored.row, step), context.now());
    return ok(placed.garageId);
  });
  return refused === null;
}
