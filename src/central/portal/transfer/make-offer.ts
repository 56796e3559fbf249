import { dutchDay } from '../../../shared/domain/dates.ts';
import type { HolderRole } from '../../../shared/domain/passport.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { type NoOffer, OFFER_DAYS, whyNotOffer } from '../../../shared/domain/transfer-rules.ts';
import { makeModel } from '../../../shared/domain/vehicle.ts';
import { hashSecret, newSecret } from '../../auth/secrets.ts';
import type { Context } from '../../context.ts';
import { findRowById } from '../../db/entity-rows.ts';
import type { Trx } from '../../db/tables.ts';
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
  const vehicle = await findRowById(trx, placed.garageId, 'vehicle', placed.passport.vehicleId);
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
      plate: formatPlate(vehicle.row.plate),
      makeModel: makeModel(vehicle.row),
      message: offer.message,
      token,
      validDays: OFFER_DAYS,
    },
  });
}

/**
 * Offers a passport to a new owner or driver, who gets a mail with a link (manual, section 4). An offer that was still open is
 * withdrawn, and its link dies. Asked again with the same `offerId`, it does nothing.
 */
export async function makeOffer(context: Context, account: Account, offer: NewOffer): Promise<Result<null, NoOffer>> {
  const now = context.now();
  const done = await context.db.transaction().execute(async (trx): Promise<Result<string | null, NoOffer>> => {
    const placed = await findPassport(trx, offer.passportId);
    if (!placed) return err('not_yours');
    const refusal = whyNotOffer(placed.passport, placed.fleet, { by: account.email, to: offer.email });
    if (refusal) return err(refusal);
    const before = await findOfferById(trx, offer.offerId);
    if (before) return before.passportId === offer.passportId ? ok(null) : err('not_yours');
    const by = placed.fleet?.managerName ?? account.email;
    const open = await findOpenOffer(trx, offer.passportId);
    if (open) await closeOffer(trx, open, placed.passport, { state: 'withdrawn', by, at: now });
    const token = newSecret();
    const expiresAt = new Date(now.getTime() + OFFER_DAYS * DAY_MS);
    await trx
      .insertInto('transfer_offers')
      .values({
        id: offer.offerId,
        garage_id: placed.garageId,
        passport_id: offer.passportId,
        offered_by: account.email,
        role: offer.role,
        name: offer.name,
        email: offer.email,
        message: offer.message,
        token_hash: hashSecret(token),
        state: 'offered',
        offered_at: now,
        expires_at: expiresAt,
      })
      .execute();
    await mailOffer(trx, now, placed, offer, token);
    const row = { ...placed.passport, offeredUntil: dutchDay(expiresAt) };
    const author = { deskId: null, name: by, at: now };
    const events = [portalEvent(placed.passport, 'transfer.offered', author)];
    await writeRows(trx, placed.garageId, [{ entity: 'passport', row }], author, { events });
    return ok(placed.garageId);
  });
  if (!done.ok) return done;
  if (done.value === null) return ok(null);
  context.signals.wake(done.value);
  context.outbox.kick();
  return ok(null);
}
