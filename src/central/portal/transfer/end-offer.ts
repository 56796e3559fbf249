import { sql } from 'kysely';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { stateAfter, type TransferAction, transferrerOf } from '../../../shared/domain/transfer-rules.ts';
import type { Context } from '../../context.ts';
import { readRows } from '../../db/entity-rows.ts';
import type { Trx } from '../../db/tables.ts';
import { throughRaces } from '../../db/through-races.ts';
import { tryItem } from '../../db/try-item.ts';
import { enqueueMail } from '../../mail/enqueue-mail.ts';
import type { Account } from '../accounts.ts';
import type { PlacedPassport } from '../find-passport.ts';
import { closeOffer, findOfferById, findOfferByToken, findOpenOffer, lockPlace, type Offer } from './offers.ts';

type Ending = Exclude<TransferAction, 'accept'>;

/** Tells whoever decides about the passport how the offer ended, in words that name the car alone. */
async function mailEnd(trx: Trx, now: Date, offer: Offer, placed: PlacedPassport, action: Ending): Promise<void> {
  if (action === 'withdraw') return;
  // Not locked: whoever changes a car locks it before the garage, which is locked here by now.
  const [vehicle] = await readRows(trx, 'vehicle', sql`t.id = ${placed.passport.vehicleId}`);
  if (!vehicle) throw new Error('A passport has no car');
  await enqueueMail(trx, now, {
    garageId: offer.garageId,
    aboutId: offer.passportId,
    recipient: transferrerOf(placed.passport, placed.fleet) ?? offer.offeredBy,
    content: { kind: 'transfer-ended', plate: formatPlate(vehicle.plate), how: action },
  });
}

/** Ends an offer that is still open. Answers whether it did: a stale page or an old link changes nothing. */
async function end(
  trx: Trx,
  context: Context,
  found: Offer | null,
  action: Ending,
  mayEnd: (placed: PlacedPassport) => boolean,
): Promise<string | null> {
  const placed = found && (await lockPlace(trx, found));
  const offer = placed && (await findOpenOffer(trx, found.passportId));
  if (!offer || offer.id !== found.id || !mayEnd(placed)) return null;
  const state = stateAfter(offer.state, action);
  if (!state) return null;
  const at = context.now();
  if (action !== 'expire' && offer.expiresAt <= at) return null;
  const by = action === 'withdraw' ? (placed.fleet?.managerName ?? placed.passport.email) : 'AutoPaspoort';
  await closeOffer(trx, offer, placed.passport, { state, by, at });
  await mailEnd(trx, at, offer, placed, action);
  return offer.garageId;
}

async function run(context: Context, work: (trx: Trx) => Promise<string | null>): Promise<boolean> {
  const garageId = await throughRaces(() => context.db.transaction().execute(work));
  if (garageId === null) return false;
  context.signals.wake(garageId);
  context.outbox.kick();
  return true;
}

/** The new holder, who has the link, does not want the car. Answers whether it is declined, now or by an earlier press. */
export async function declineOffer(context: Context, token: string): Promise<boolean> {
  const find = (trx: Trx) => findOfferByToken(trx, token);
  const done = await run(context, async (trx) => end(trx, context, await find(trx), 'decline', () => true));
  return done || (await context.db.transaction().execute(find))?.state === 'declined';
}

/** Whoever decides about the passport takes the offer back. Answers whether it is withdrawn, now or by an earlier press. */
export async function withdrawOffer(context: Context, account: Account, offerId: string): Promise<boolean> {
  const mayEnd = ({ passport, fleet }: PlacedPassport) => transferrerOf(passport, fleet) === account.email;
  const find = (trx: Trx) => findOfferById(trx, offerId);
  const done = await run(context, async (trx) => end(trx, context, await find(trx), 'withdraw', mayEnd));
  return done || (await context.db.transaction().execute(find))?.state === 'withdrawn';
}

/** Ends the offers that nobody answered in time. Answers how many. */
export async function expireOffers(context: Context, stop?: AbortSignal): Promise<number> {
  const late = await context.db
    .selectFrom('transfer_offers')
    .select('id')
    .where('state', '=', 'offered')
    .where('expires_at', '<=', context.now())
    .execute();
  let ended = 0;
  for (const { id } of late) {
    if (stop?.aborted) break;
    const work = () =>
      run(context, async (trx) => end(trx, context, await findOfferById(trx, id), 'expire', () => true));
    if (await tryItem(context.log, `end of offer ${id}`, work)) ended += 1;
  }
  return ended;
}
