import { hashSecret, newTypedPassword } from '../auth/secrets.ts';
import type { Trx } from '../db/tables.ts';

export const TEMPORARY_PASSWORD_DAYS = 30;
const DAY_MS = 86_400_000;

/** A temporary password in clear; only its hash is kept, so this is the one time that anybody can read it. */
export interface FleetLogin {
  readonly temporaryPassword: string;
  readonly validUntil: Date;
}

/** Makes the temporary password of a fleet; an earlier one no longer works. */
export async function newFleetLogin(trx: Trx, now: Date, garageId: string, fleetId: string): Promise<FleetLogin> {
  const temporaryPassword = newTypedPassword();
  const validUntil = new Date(now.getTime() + TEMPORARY_PASSWORD_DAYS * DAY_MS);
  const kept = { temporary_password_hash: hashSecret(temporaryPassword), expires_at: validUntil };
  await trx
    .insertInto('fleet_logins')
    .values({ fleet_id: fleetId, garage_id: garageId, ...kept })
    .onConflict((conflict) => conflict.column('fleet_id').doUpdateSet(kept))
    .execute();
  return { temporaryPassword, validUntil };
}
