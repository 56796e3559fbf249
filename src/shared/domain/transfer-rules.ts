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
export type NoOffer = 'not_yours' | 'not_activated' | 'same_holder' | 'fleet_login';

/**
 * Rule 5 (manual, section 4): an activated passport in a fleet is handed over by its fleet manager alone; one outside any
 * fleet by its owner. `fleet` is the one that the passport is in. The new holder is somebody else, and no fleet login.
 */
export function whyNotOffer(
  passport: Pick<Passport, 'state' | 'role' | 'email'>,
  fleet: Pick<Fleet, 'email'> | null,
  offer: { readonly by: string; readonly to: string; readonly toIsFleetLogin: boolean },
): NoOffer | null {
  const mayOffer = fleet ? fleet.email === offer.by : passport.role === 'owner' && passport.email === offer.by;
  if (!mayOffer) return 'not_yours';
  if (passport.state !== 'activated') return 'not_activated';
  if (offer.to === passport.email) return 'same_holder';
  return offer.toIsFleetLogin ? 'fleet_login' : null;
}
