import { sql } from 'kysely';
import { customerName } from '../../shared/domain/customer.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import type { RowWrite } from '../../shared/domain/entities.ts';
import type { Fleet } from '../../shared/domain/fleet.ts';
import type { Passport } from '../../shared/domain/passport.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { hashSecret, newSecret } from '../auth/secrets.ts';
import type { Context } from '../context.ts';
import { findRow, findRowById } from '../db/entity-rows.ts';
import type { Trx } from '../db/tables.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { mailAnswer } from '../portal/appointment/mail-answer.ts';
import { newFleetLogin, TEMPORARY_PASSWORD_DAYS } from '../portal/fleet-logins.ts';

const DAY_MS = 86_400_000;
const INVITATION_DAYS = 60;

async function garageName(trx: Trx, garageId: string): Promise<string> {
  return (await trx.selectFrom('garages').select('name').where('id', '=', garageId).executeTakeFirstOrThrow()).name;
}

/** The login of the fleet dashboard goes to the fleet's address (manual, section 1). */
async function sendFleetLogin(trx: Trx, context: Context, garageId: string, fleet: Fleet): Promise<void> {
  const now = context.now();
  const { temporaryPassword } = await newFleetLogin(trx, now, garageId, fleet.id);
  await enqueueMail(trx, now, {
    garageId,
    aboutId: fleet.id,
    recipient: fleet.email,
    content: {
      kind: 'fleet-login',
      garageName: await garageName(trx, garageId),
      managerName: fleet.managerName,
      fleetName: fleet.name,
      email: fleet.email,
      temporaryPassword,
      validDays: TEMPORARY_PASSWORD_DAYS,
    },
  });
}

/** The holder of a new AutoPaspoort is invited with a link that works once. */
async function sendInvitation(trx: Trx, context: Context, garageId: string, passport: Passport): Promise<void> {
  const now = context.now();
  const token = newSecret();
  await trx
    .insertInto('activations')
    .values({
      token_hash: hashSecret(token),
      garage_id: garageId,
      passport_id: passport.id,
      expires_at: new Date(now.getTime() + INVITATION_DAYS * DAY_MS),
    })
    .execute();
  const holder = await findRowById(trx, garageId, 'customer', passport.holderId);
  const vehicle = await findRow(trx, garageId, 'vehicle', sql`t.id = ${passport.vehicleId}`);
  if (!holder || !vehicle) throw new Error('A passport was written without its holder or car');
  await enqueueMail(trx, now, {
    garageId,
    aboutId: passport.id,
    recipient: passport.email,
    content: {
      kind: 'invitation',
      garageName: await garageName(trx, garageId),
      holderName: customerName(holder.row),
      plate: formatPlate(vehicle.row.plate),
      makeModel: [vehicle.row.make, vehicle.row.model].filter(Boolean).join(' '),
      token,
      validDays: INVITATION_DAYS,
    },
  });
}

/** One invitation a day at most: whoever asks again gets the one that went out. */
async function wasInvitedToday(trx: Trx, context: Context, { id }: Passport): Promise<boolean> {
  const last = await trx
    .selectFrom('mails')
    .select('created_at')
    .where('about_id', '=', id)
    .where('kind', '=', 'invitation')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last !== undefined && dutchDay(last.created_at) === dutchDay(context.now());
}

/** Puts the mails that a command brings into the outbox. A change of a fleet's address brings none (manual, section 1). */
export async function sendMailsFor(
  trx: Trx,
  context: Context,
  garageId: string,
  commandType: string,
  writes: readonly RowWrite[],
): Promise<void> {
  for (const write of writes) {
    if (write.entity === 'appointment') await mailAnswer(trx, context.now(), garageId, write.row);
    if (commandType === 'fleet.create' && write.entity === 'fleet')
      await sendFleetLogin(trx, context, garageId, write.row);
    if (commandType === 'passport.issue' && write.entity === 'passport')
      await sendInvitation(trx, context, garageId, write.row);
    if (
      commandType === 'passport.invite' &&
      write.entity === 'passport' &&
      !(await wasInvitedToday(trx, context, write.row))
    )
      await sendInvitation(trx, context, garageId, write.row);
  }
}
