import { formatPlate } from '../../shared/domain/plate.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { passports } from '../repos/passports.ts';
import { vehicles } from '../repos/vehicles.ts';
import type { DeskContext, Outcome } from './context.ts';
import { baseOf } from './field-changes.ts';
import { runCommand } from './run-command.ts';

export interface LinkPassport {
  readonly id: string;
  readonly fleetId: string;
}

function run(
  desk: DeskContext,
  type: 'passport.link' | 'passport.unlink',
  wanted: LinkPassport,
): Outcome<{ readonly id: string }> {
  const passport = passports.get(desk.db, wanted.id);
  if (!passport) return err({ code: 'passport_not_found' });
  const base = baseOf(desk.db, { entity: 'passport', id: passport.id }, { fleetId: wanted.fleetId });
  const plate = vehicles.get(desk.db, passport.vehicleId)?.plate ?? '';
  const about = { subject: formatPlate(plate), customerId: passport.holderId };
  const done = runCommand(desk, type, { passportId: passport.id, fleetId: wanted.fleetId, base }, about);
  return done.ok ? ok({ id: wanted.id }) : done;
}

/** Koppelen (manual, section 2, way 1). */
export function linkPassport(desk: DeskContext, wanted: LinkPassport): Outcome<{ readonly id: string }> {
  if (passports.get(desk.db, wanted.id)?.fleetId === wanted.fleetId) return ok({ id: wanted.id });
  return run(desk, 'passport.link', wanted);
}

/** Ontkoppelen (manual, section 2); `fleetId` is the fleet shown on screen. */
export function unlinkPassport(desk: DeskContext, wanted: LinkPassport): Outcome<{ readonly id: string }> {
  if (passports.get(desk.db, wanted.id)?.fleetId === null) return ok({ id: wanted.id });
  return run(desk, 'passport.unlink', wanted);
}
