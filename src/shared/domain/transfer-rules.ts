import type { Fleet } from './fleet.ts';
import type { Passport } from './passport.ts';

/** An offer of an AutoPaspoort to a new owner or driver (manual, section 4). */
export type TransferState = 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'expired';
export type TransferAction = 'accept' | 'decline' | 'withdraw' | 'expire';

/** Days that a new holder has to answer. */
export const OFFER_DAYS = 14;
/** Days before the end of an offer on which the new holder is reminded of it. */
export const REMIND_DAYS = 3;

const AFTER = {
  accept: 'accepted',
  decline: 'declined',
  withdraw: 'withdrawn',
  expire: 'expired',
} as const satisfies Record<TransferAction, TransferState>;

/** The state after an action, or `null` where the action comes too late: only an open offer can still end. */
export function stateAfter<A extends TransferAction>(state: TransferState, action: A): (typeof AFTER)[A] | null {
  return state === 'offered' ? AFTER[action] : null;
}

/** Why somebody may not offer a passport to a new holder. */
export type NoOffer = 'not_yours' | 'not_activated' | 'same_holder';

/**
 * The login that decides about handing a passport over (rule 5; manual, section 4): that of the fleet that it is in, outside
 * any fleet that of its owner; `null` where nobody may. It is asked for at every step: a fleet may get another manager while
 * an offer is open.
 */
export function transferrerOf(
  passport: Pick<Passport, 'role' | 'email'>,
  fleet: Pick<Fleet, 'email'> | null,
): string | null {
  if (fleet) return fleet.email;
  return passport.role === 'owner' ? passport.email : null;
}

/** Rule 5: an activated passport is handed over by whoever decides about it, to somebody else. */
export function whyNotOffer(
  passport: Pick<Passport, 'state' | 'role' | 'email'>,
  fleet: Pick<Fleet, 'email'> | null,
  offer: { readonly by: string; readonly to: string },
): NoOffer | null {
  if (transferrerOf(passport, fleet) !== offer.by) return 'not_yours';
  if (passport.state !== 'activated') return 'not_activated';
  return offer.to === passport.email ? 'same_holder' : null;
}
