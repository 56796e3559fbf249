import type { Fleet } from '../../shared/domain/fleet.ts';
import type { Passport } from '../../shared/domain/passport.ts';
import { findRowById } from '../db/entity-rows.ts';
import type { Trx } from '../db/tables.ts';

/** A passport, the garage that it is at, and the fleet that it is in. */
export interface PlacedPassport {
  readonly garageId: string;
  readonly passport: Passport;
  readonly fleet: Fleet | null;
}

/** Finds a passport in all of iGarage and locks it with its fleet; in the order in which commands lock them. */
export async function findPassport(trx: Trx, passportId: string): Promise<PlacedPassport | null> {
  const place = await trx.selectFrom('passports').select('garage_id').where('id', '=', passportId).executeTakeFirst();
  const passport = place && (await findRowById(trx, place.garage_id, 'passport', passportId));
  if (!passport) return null;
  const { fleetId } = passport.row;
  const fleet = fleetId === null ? null : await findRowById(trx, place.garage_id, 'fleet', fleetId);
  return { garageId: place.garage_id, passport: passport.row, fleet: fleet?.row ?? null };
}
