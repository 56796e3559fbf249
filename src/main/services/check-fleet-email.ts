import { whyNotFleetEmail } from '../../shared/domain/fleet-rules.ts';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import { loadFacts } from '../repos/facts.ts';
import type { DeskContext } from './context.ts';

/** An address that is meant to be the login of a fleet. */
export interface FleetEmail {
  readonly email: string;
  readonly managerPassportId: string;
  /** The fleet whose login changes; `null` for a new one. */
  readonly fleetId: string | null;
}

/** Whether an address may be the login of a fleet (rule 2), as far as this desk knows; the service decides on all of iGarage. */
export function checkFleetEmail(
  { db }: DeskContext,
  { email, managerPassportId, fleetId }: FleetEmail,
): { readonly refusal: RefusalCode | null } {
  const facts = loadFacts(db, { email, passportId: managerPassportId });
  return { refusal: whyNotFleetEmail(email, facts, fleetId)?.code ?? null };
}
