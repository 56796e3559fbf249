import type { Facts } from '../commands/facts.ts';
import type { Fleet } from './fleet.ts';
import type { Passport } from './passport.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * A customer is erased once nobody else depends on what goes: no fleet account of the customer is in use, no AutoPaspoort is
 * on its way to somebody else, and none is in a fleet, whose manager would lose the car unasked.
 */
export function whyNotErase(
  passports: readonly Pick<Passport, 'offeredUntil' | 'fleetId'>[],
  fleets: readonly Pick<Fleet, 'state'>[],
): Refusal | null {
  if (fleets.some(({ state }) => state === 'active')) return refuse('customer_has_fleet');
  if (passports.some(({ offeredUntil }) => offeredUntil !== null)) return refuse('transfer_under_way');
  return passports.some(({ fleetId }) => fleetId !== null) ? refuse('customer_in_fleet') : null;
}

/** What goes with a customer: all that is about that one. Cars and what was done to them stay, with nobody's name on them. */
export function rowsThatGo(
  facts: Pick<
    Facts,
    'otherCustomer' | 'passportsOfOther' | 'fleetsOfOther' | 'contactsOfOther' | 'eventsOfOther' | 'appointmentsOfOther'
  >,
) {
  const { otherCustomer } = facts;
  if (!otherCustomer) return [];
  const of = <E extends string>(entity: E, rows: readonly { readonly id: string }[]) =>
    rows.map(({ id }) => ({ entity, id, by: null }));
  return [
    ...of('customer', [otherCustomer]),
    ...of('contact', facts.contactsOfOther),
    ...of('appointment', facts.appointmentsOfOther),
    ...of('event', facts.eventsOfOther),
    ...of('passport', facts.passportsOfOther),
    ...of('fleet', facts.fleetsOfOther),
  ];
}
