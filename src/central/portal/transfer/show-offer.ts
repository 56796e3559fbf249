import { dutchDay } from '../../../shared/domain/dates.ts';
import type { HolderRole } from '../../../shared/domain/passport.ts';
import { makeModel } from '../../../shared/domain/vehicle.ts';
import type { Context } from '../../context.ts';
import { findRowById } from '../../db/entity-rows.ts';
import { findPassport } from '../find-passport.ts';
import { findOfferByToken, isFleetLogin } from './offers.ts';

/** What somebody who got an offer sees of it before answering. */
export interface OfferShown {
  readonly plate: string;
  readonly makeModel: string;
  readonly from: string;
  readonly role: HolderRole;
  readonly message: string;
  readonly untilDay: string;
  /** Its address is the login of a fleet and cannot hold an AutoPaspoort. Only who has the link learns this. */
  readonly toFleetLogin: boolean;
}

/** The open offer behind a link; `null` once it was answered, withdrawn or has run out. */
export async function showOffer(context: Context, token: string): Promise<OfferShown | null> {
  return context.db.transaction().execute(async (trx) => {
    const offer = await findOfferByToken(trx, token);
    if (offer?.state !== 'offered' || offer.expiresAt <= context.now()) return null;
    const placed = await findPassport(trx, offer.passportId);
    const vehicle = placed && (await findRowById(trx, placed.garageId, 'vehicle', placed.passport.vehicleId));
    if (!placed || !vehicle) return null;
    return {
      plate: vehicle.row.plate,
      makeModel: makeModel(vehicle.row),
      from: placed.fleet?.name ?? offer.offeredBy,
      role: offer.role,
      message: offer.message,
      untilDay: dutchDay(offer.expiresAt),
      toFleetLogin: await isFleetLogin(trx, offer.email),
    };
  });
}
