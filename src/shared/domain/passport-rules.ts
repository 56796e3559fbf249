import type { Facts } from '../commands/facts.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A car has one AutoPaspoort; its holder's login is no fleet login (manual, section 1, "Let op"). */
export function whyNoNewPassport(
  facts: Pick<Facts, 'customer' | 'passportOfPlate' | 'emailUsers' | 'fleet'>,
  wantsFleet: boolean,
): Refusal | null {
  if (!facts.customer) return refuse('customer_not_found');
  if (facts.passportOfPlate) return refuse('vehicle_has_passport', 'plate');
  if (facts.emailUsers.some((user) => user.kind === 'fleet')) return refuse('email_is_fleet_login', 'email');
  if (wantsFleet && !facts.fleet) return refuse('fleet_not_found', 'fleetId');
  if (wantsFleet && facts.fleet?.state === 'inactive') return refuse('fleet_not_active', 'fleetId');
  return null;
}

/**
 * Rules 4 and 5 (manual, section 2, way 1): an activated passport is linked, and is in one fleet at most. Linking to
 * the fleet it is in already changes nothing and is no error.
 */
export function whyNotLink(facts: Pick<Facts, 'passport' | 'fleet'>): Refusal | null {
  const { passport, fleet } = facts;
  if (!passport) return refuse('passport_not_found');
  if (!fleet) return refuse('fleet_not_found', 'fleetId');
  if (fleet.state === 'inactive') return refuse('fleet_not_active', 'fleetId');
  if (passport.offeredUntil !== null && passport.fleetId !== fleet.id) return refuse('transfer_under_way');
  if (passport.fleetId !== null && passport.fleetId !== fleet.id) return refuse('passport_in_other_fleet', 'fleetId');
  if (passport.fleetId === null && passport.state !== 'activated') return refuse('passport_not_activated');
  return null;
}

/** Manual, section 2: a linked AutoPaspoort is unlinked on the same screen; not while its manager hands it over (section 4). */
export function whyNotUnlink(facts: Pick<Facts, 'passport'>, fleetId: string): Refusal | null {
  if (!facts.passport) return refuse('passport_not_found');
  if (facts.passport.offeredUntil !== null && facts.passport.fleetId !== null) return refuse('transfer_under_way');
  if (facts.passport.fleetId !== null && facts.passport.fleetId !== fleetId) return refuse('passport_in_other_fleet');
  return null;
}

/** An invitation is sent again until its holder activates the AutoPaspoort. */
export function whyNoInvitation({ passport }: Pick<Facts, 'passport'>): Refusal | null {
  if (!passport) return refuse('passport_not_found');
  return passport.state === 'issued' ? null : refuse('passport_already_activated');
}
