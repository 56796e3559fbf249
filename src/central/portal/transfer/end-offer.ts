import { formatPlate } from '../../../shared/domain/plate.ts';
import { stateAfter, type TransferAction } from '../../../shared/domain/transfer-rules.ts';
import type { Context } from '../../context.ts';
import { findRowById } from '../../db/entity-rows.ts';
import type { Trx } from '../../db/tables.ts';
import { enqueueMail } from '../../mail/enqueue-mail.ts';
import type { Account } from '../accounts.ts';
import { closeOffer, findOfferById, findOfferByToken, findOpenOffer, lockPassport, type Offer } from './offers.ts';

type Ending = Exclude<TransferAction, 'accept'>;

/** Tells who made the offer how it ended, in words that name the car alone. */
async function mailEnd(trx: Trx, now: Date, offer: Offer, vehicleId: string, action: Ending): Promise<void> {
  if (action === 'withdraw') return;
  const vehicle = await findRowById(trx, offer.garageId, 'vehicle', vehicleId);
  if (!vehicle) throw new Error('A passport has no car');
  await enqueueMail(trx, now, {
    garageId: offer.garageId,
    aboutId: offer.passportId,
    recipient: offer.offeredBy,
    content: { kind: 'transfer-ended', plate: formatPlate(vehicle.row.plate), how: action },
  });
}

/** Ends an offer that is still open. Answers whether it did: a stale page or an old link changes nothing. */
async function end(
  trx: Trx,
  context: Context,
  found: Offer | null,
  action: Ending,
  mayEnd: (offer: Offer) => boolean,
): Promise<string | null> {
  const passport = found && (await lockPassport(trx, found));
  const offer = passport && (await findOpenOffer(trx, found.passportId));
  if (!offer || offer.id !== found.id || !mayEnd(offer)) return null;
  const state = stateAfter(offer.state, action);
  if (!state) return null;
  const at = context.now();
  if (action !== 'expire' && offer.expiresAt <= at) return null;
  await closeOffer(trx, offer, passport, { state, by: action === 'withdraw' ? offer.offeredBy : 'AutoPaspoort', at });
  await mailEnd(trx, at, offer, passport.vehicleId, action);
  return offer.garageId;
}

async function run(context: Context, work: (trx: Trx) => Promise<string | null>): Promise<boolean> {
  const garageId = await context.db.transaction().execute(work);
  if (garageId === null) return false;
  context.signals.wake(garageId);
  context.outbox.kick();
  return true;
}

/** The new holder, who has the link, does not want the car. */
export function declineOffer(context: Context, token: string): Promise<boolean> {
  return run(context, async (trx) => end(trx, context, await findOfferByToken(trx, token), 'decline', () => true));
}

/** Who offered it takes it back. */
export function withdrawOffer(context: Context, account: Account, offerId: string): Promise<boolean> {
  return run(context, async (trx) =>
    end(trx, context, await findOfferById(trx, offerId), 'withdraw', ({ offeredBy }) => offeredBy === account.email),
  );
}

/** Ends the offers that nobody answered in time. Answers how many. */
export async function expireOffers(context: Context): Promise<number> {
  const late = await context.db
    .selectFrom('transfer_offers')
    .select('id')
    .where('state', '=', 'offered')
    .where('expires_at', '<=', context.now())
    .execute();
  let ended = 0;
  for (const { id } of late) {
    const done = await run(context, async (trx) =>
      end(trx, context, await findOfferById(trx, id), 'expire', () => true),
    );
    if (done) ended += 1;
  }
  return ended;
}
