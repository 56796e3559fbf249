import type { FleetDetails } from '../../shared/domain/fleet.ts';
import { ok } from '../../shared/domain/result.ts';
import type { DeskContext, Outcome } from './context.ts';
import { runCommand } from './run-command.ts';

export interface CreateFleet {
  readonly customerId: string;
  readonly managerPassportId: string;
  readonly details: FleetDetails;
}

/** Aanmaken Fleet Account (manual, section 1); the service mails the login when the command arrives. */
export function createFleet(desk: DeskContext, wanted: CreateFleet): Outcome<{ readonly id: string }> {
  const id = desk.newId();
  const about = { subject: wanted.details.name, customerId: wanted.customerId };
  const done = runCommand(desk, 'fleet.create', { ...wanted, fleetId: id }, about);
  return done.ok ? ok({ id }) : done;
}
