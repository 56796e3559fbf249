import { dutchDay } from '../../../shared/domain/dates.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { REMIND_DAYS } from '../../../shared/domain/transfer-rules.ts';
import { hashSecret, newSecret } from '../../auth/secrets.ts';
import type { Context } from '../../context.ts';
import { findRowById } from '../../db/entity-rows.ts';
import type { Trx } from '../../db/tables.ts';
import { tryItem } from '../../db/try-item.ts';
import { enqueueMail } from '../../mail/enqueue-mail.ts';
import { findPassport } from '../find-passport.ts';
import { findOpenOffer } from './offers.ts';

const DAY_MS = 86_400_000;

async function remind(trx: Trx, now: Date, offerId: string, passportId: string): Promise<boolean> {
  const placed = await findPassport(trx, passportId);
  const offer = placed && (await findOpenOffer(trx, passportId));
  const vehicle = placed && (await findRowById(trx, placed.garageId, 'vehicle', placed.passport.vehicleId));
  if (!offer || !vehicle || offer.id !== offerId || offer.expiresAt <= now) return false;
  const token = newSecret();
  const marked = await trx
    .updateTable('transfer_offers')
    .set({ reminded_at: now, reminder_hash: hashSecret(token) })
    .where('id', '=', offer.id)
    .where('reminded_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!marked) return false;
  await enqueueMail(trx, now, {
    garageId: offer.garageId,
    aboutId: offer.passportId,
    recipient: offer.email,
    content: {
      kind: 'transfer-reminder',
      fromName: placed.fleet?.name ?? offer.offeredBy,
      name: offer.name,
      plate: formatPlate(vehicle.row.plate),
      token,
      untilDay: dutchDay(offer.expiresAt),
    },
  });
  return true;
}

/** Reminds, once, everybody who has an offer to answer that ends within `REMIND_DAYS`. Answers how many. */
export async function remindOfOffers(context: Context, stop?: AbortSignal): Promise<number> {
  const now = context.now();
  const due = await context.db
    .selectFrom('transfer_offers')
    .select(['id', 'passport_id'])
    .where('state', '=', 'offered')
    .where('reminded_at', 'is', null)
    .where('expires_at', '<=', new Date(now.getTime() + REMIND_DAYS * DAY_MS))
    .execute();
  let reminded = 0;
  try {
    for (const { id, passport_id } of due) {
      if (stop?.aborted) break;
      const work = () => context.db.transaction().execute((trx) => remind(trx, now, id, passport_id));
      if (await tryItem(context.log, `reminder of offer ${id}`, work)) reminded += 1;
    }
  } finally {
    if (reminded > 0) context.outbox.kick();
  }
  return reminded;
}
