import { formatPlate } from '../../shared/domain/plate.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { passports } from '../repos/passports.ts';
import { vehicles } from '../repos/vehicles.ts';
import type { DeskContext, Outcome } from './context.ts';
import { runCommand } from './run-command.ts';

/** Uitnodiging opnieuw versturen: goes out when the command arrives at the service, offline too. */
export function inviteAgain(desk: DeskContext, { id }: { readonly id: string }): Outcome<{ readonly id: string }> {
  const passport = passports.get(desk.db, id);
  if (!passport) return err({ code: 'passport_not_found' });
  const subject = formatPlate(vehicles.get(desk.db, passport.vehicleId)?.plate ?? '');
  const done = runCommand(desk, 'passport.invite', { passportId: id }, { subject, customerId: passport.holderId });
  return done.ok ? ok({ id }) : done;
}
