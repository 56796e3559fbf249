import type { FleetLoginAnswer } from '../../shared/api/fleet-login.ts';
import { ApiProblem } from '../api-problem.ts';
import type { Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import { findRowById } from '../db/entity-rows.ts';
import { newFleetLogin } from './fleet-logins.ts';

/**
 * Gives the garage a login that it hands to the fleet manager itself, since a change of address brings no mail (manual,
 * section 1). Throws `not_found` for a fleet of another garage, `login_changed` when its address is no longer `email`, and
 * `login_in_use` once somebody chose an own password at that address: a garage must not get in under it.
 */
export async function handOverLogin(
  context: Context,
  caller: Caller,
  fleetId: string,
  email: string,
): Promise<FleetLoginAnswer> {
  return context.db.transaction().execute(async (trx) => {
    const fleet = await findRowById(trx, caller.garageId, 'fleet', fleetId);
    if (!fleet) throw new ApiProblem('not_found', 'This garage has no such fleet.');
    if (fleet.row.state === 'inactive') throw new ApiProblem('not_found', 'The account of this fleet is not active.');
    if (fleet.row.email !== email) throw new ApiProblem('login_changed', 'The fleet has another login by now.');
    const account = await trx
      .selectFrom('portal_accounts')
      .select('password_hash')
      .where('email', '=', email)
      .forUpdate()
      .executeTakeFirst();
    if (account?.password_hash) throw new ApiProblem('login_in_use', 'Somebody chose a password at this address.');
    const { temporaryPassword, validUntil } = await newFleetLogin(trx, context.now(), caller.garageId, fleetId);
    return { email, temporaryPassword, validUntil: validUntil.toISOString() };
  });
}
