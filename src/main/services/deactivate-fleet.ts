import { MOST_LINKED } from '../../shared/domain/passport.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { fleets } from '../repos/fleets.ts';
import { listPassportsOfFleet } from '../repos/passports.ts';
import { vehicles } from '../repos/vehicles.ts';
import type { DeskContext, Outcome } from './context.ts';
import { baseOf } from './field-changes.ts';
import { runCommand, runTogether, type Wanted } from './run-command.ts';

type Step = Wanted<'passport.unlink'> | Wanted<'fleet.deactivate'>;

/**
 * Deactiveren: unlinks every AutoPaspoort of a fleet and ends the account, all of it or nothing. Refused while one is offered
 * to a new holder, which the fleet manager alone can end (manual, section 4), and with more than `MOST_LINKED` of them.
 * Answers the passports that were unlinked.
 */
export function deactivateFleet(
  desk: DeskContext,
  { id }: { readonly id: string },
): Outcome<{ readonly unlinked: readonly string[] }> {
  const { db } = desk;
  const fleet = fleets.get(db, id);
  if (!fleet) return err({ code: 'fleet_not_found' });
  const linked = listPassportsOfFleet(db, id, MOST_LINKED + 1);
  if (linked.length > MOST_LINKED) return err({ code: 'fleet_has_passports' });
  const steps: readonly Step[] = [
    ...linked.map((passport): Step => {
      const base = baseOf(db, { entity: 'passport', id: passport.id }, { fleetId: null });
      const subject = formatPlate(vehicles.get(db, passport.vehicleId)?.plate ?? '');
      const about = { subject, customerId: passport.holderId };
      return { type: 'passport.unlink', payload: { passportId: passport.id, fleetId: id, base }, about };
    }),
    {
      type: 'fleet.deactivate',
      payload: { fleetId: id, base: baseOf(db, { entity: 'fleet', id }, { state: 'inactive' }) },
      about: { subject: fleet.name, customerId: fleet.customerId },
    },
  ];
  const done = runTogether(desk, steps);
  return done.ok ? ok({ unlinked: linked.map((passport) => passport.id) }) : done;
}

/** Opnieuw activeren. */
export function activateFleet(desk: DeskContext, { id }: { readonly id: string }): Outcome<{ readonly id: string }> {
  const fleet = fleets.get(desk.db, id);
  if (!fleet) return err({ code: 'fleet_not_found' });
  const base = baseOf(desk.db, { entity: 'fleet', id }, { state: 'active' });
  const about = { subject: fleet.name, customerId: fleet.customerId };
  const done = runCommand(desk, 'fleet.activate', { fleetId: id, base }, about);
  return done.ok ? ok({ id }) : done;
}
