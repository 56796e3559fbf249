import type { Facts } from '../commands/facts.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * Rule 1 (manual, section 1): a fleet account is made from the profile of a holder whose AutoPaspoort is activated.
 * `facts.customer` and `facts.passport` are the profile and the passport it is made from.
 */
export function whyNoFleetAccount(
  facts: Pick<Facts, 'customer' | 'passport' | 'fleetManagedByPassport'>,
): Refusal | null {
  const { customer, passport } = facts;
  if (!customer) return refuse('customer_not_found');
  if (!passport) return refuse('passport_not_found');
  if (passport.holderId !== customer.id) return refuse('passport_of_other_customer');
  if (passport.state !== 'activated') return refuse('passport_not_activated');
  if (facts.fleetManagedByPassport) return refuse('passport_manages_fleet');
  return null;
}

/**
 * Rule 2 (manual, section 1, "Let op"): the fleet's e-mail differs from that of the manager's own passport and is in
 * use nowhere else in iGarage. `ownFleetId` is the fleet whose address changes; its own use does not count. At a desk
 * the answer is provisional, since the desk knows its own garage alone.
 */
export function whyNotFleetEmail(
  email: string,
  facts: Pick<Facts, 'passport' | 'emailUsers'>,
  ownFleetId: string | null,
): Refusal | null {
  if (facts.passport && facts.passport.email === email) return refuse('fleet_email_is_own_passport', 'email');
  const usedElsewhere = facts.emailUsers.some((user) => user.kind !== 'fleet' || user.id !== ownFleetId);
  return usedElsewhere ? refuse('email_in_use', 'email') : null;
}

/** An account is deactivated once no AutoPaspoort is in it: nobody is to stay linked to a fleet that nobody manages. */
export function whyNotDeactivate({
  fleet,
  passportsOfFleet,
}: Pick<Facts, 'fleet' | 'passportsOfFleet'>): Refusal | null {
  if (!fleet) return refuse('fleet_not_found');
  return passportsOfFleet > 0 ? refuse('fleet_has_passports') : null;
}
