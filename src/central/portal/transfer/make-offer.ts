import { sql } from 'kysely';
import { dutchDay } from '../../../shared/domain/dates.ts';
import type { HolderRole } from '../../../shared/domain/passport.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { type NoOffer, OFFER_DAYS, whyNotOffer } from '../../../shared/domain/transfer-rules.ts';
import { makeModel } from '../../../shared/domain/vehicle.ts';
import { hashSecret, newSecret } from '../../auth/secrets.ts';
import type { Context } from '../../context.ts';
import { readRows } from '../../db/entity-rows.ts';
import type { Trx } from '../../db/tables.ts';
import { throughRaces } from '../../db/through-races.ts';
import { writeRows } from '../../feed/write-rows.ts';
import { enqueueMail } from '../../mail/enqueue-mail.ts';
import type { Account } from '../accounts.ts';
import { findPassport, type PlacedPassport } from '../find-passport.ts';
import { portalEvent } from '../portal-event.ts';
import { closeOffer, findOfferById, findOpenOffer } from './offers.ts';

const DAY_MS = 86_400_000;

/** What the form Overdragen asks for. */
export interface NewOffer {
  /** Made with the preview: the same form sent twice is one offer. */
  readonly offerId: string;
  readonly passportId: string;
  readonly role: HolderRole;
  readonly name: string;
  readonly email: string;
  readonly message: string;
}

async function mailOffer(trx: Trx, now: Date, placed: PlacedPassport, offer: NewOffer, token: string): Promise<void> {
  // Not locked: whoever changes a car locks it before the garage, which an offer that is replaced has locked by now.
  const [vehicle] = await readRows(trx, 'vehicle', sql`t.id = ${placed.passport.vehicleId}`);
  if (!vehicle) throw new Error('A passport has no car');
  await enqueueMail(trx, now, {
    garageId: placed.garageId,
    aboutId: offer.passportId,
    recipient: offer.email,
    content: {
      kind: 'transfer-offer',
      fromName: placed.fleet?.name ?? placed.passport.email,
      name: offer.name,
      role: offer.role,
      plate: formatPlate(vehicle.plate),
      makeModel: makeModel(vehicle),
      message: offer.message,
      token,
      validDays: OFFER_DAYS,
    },
  });
}

async function insertOffer(
  trx: Trx,
  { garageId }: PlacedPassport,
  offer: NewOffer,
  by: string,
  expiresAt: Date,
  now: Date,
) {
  const token = newSecret();
  const { offerId, passportId, role, name, email, message } = offer;
  await trx
    .insertInto('transfer_offers')
    .values({
      id: offerId,
      garage_id: garageId,
      passport_id: passportId,
      offered_by: by,
      role,
      name,
      email,
      message,
      token_hash: hashSecret(token),
      state: 'offered',
      offered_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return token;
}

/** Answers the garage that hears of it, or `null` when the offer was there already. */
async function make(trx: Trx, now: Date, account: Account, offer: NewOffer): Promise<Result<string | null, NoOffer>> {
  const placed = await findPassport(trx, offer.passportId);
  if (!placed) return err('not_yours');
  const refusal = whyNotOffer(placed.passport, placed.fleet, { by: account.email, to: offer.email });
  if (refusal) return err(refusal);
  const before = await findOfferById(trx, offer.offerId);
  if (before) return before.passportId === offer.passportId ? ok(null) : err('not_yours');
  const by = placed.fleet?.managerName ?? account.email;
  const open = await findOpenOffer(trx, offer.passportId);
  if (open) await closeOffer(trx, open, placed.passport, { state: 'withdrawn', by, at: now });
  const expiresAt = new Date(now.getTime() + OFFER_DAYS * DAY_MS);
  const token = await insertOffer(trx, placed, offer, account.email, expiresAt, now);
  await mailOffer(trx, now, placed, offer, token);
  const row = { ...placed.passport, offeredUntil: dutchDay(expiresAt) };
  const author = { deskId: null, name: by, at: now };
  const events = [portalEvent(placed.passport, 'transfer.offered', author)];
  await writeRows(trx, placed.garageId, [{ entity: 'passport', row }], author, { events });
  return ok(placed.garageId);
}

/**
 * Offers a passport to a new owner or driver, who gets a mail with a link (manual, section 4). An offer that was still open is
 * withdrawn, and its link dies. Asked again with the same `offerId`, it does nothing.
 */
export async function makeOffer(context: Context, account: Account, offer: NewOffer): Promise<Result<null, NoOffer>> {
  const now = context.now();
  const done = await throughRaces(() => context.db.transaction().execute((trx) => make(trx, now, account, offer)));
  if (!done.ok) return done;
  if (done.value === null) return ok(null);
  context.signals.wake(done.value);
  context.outbox.kick();
  return ok(null);
}
