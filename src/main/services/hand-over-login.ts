import type { FleetLoginAnswer } from '../../shared/api/fleet-login.ts';
import { err, ok } from '../../shared/domain/result.ts';
import type { IpcTroubleCode } from '../../shared/ipc/error.ts';
import type { FleetLoginView } from '../../shared/ipc/views.ts';
import { fleets } from '../repos/fleets.ts';
import { isWaiting } from '../repos/shadows.ts';
import type { ApiFailure, ApiResult } from '../sync/api-caller.ts';
import type { DeskContext, Outcome } from './context.ts';

/** Asks the central service for a new temporary password. */
export type AskFleetLogin = (fleetId: string, email: string) => ApiResult<FleetLoginAnswer>;

const TROUBLE: Partial<Record<ApiFailure['code'], IpcTroubleCode>> = {
  unreachable: 'hand_over_offline',
  login_in_use: 'login_in_use',
  login_changed: 'login_changed',
  too_many_requests: 'too_many_requests',
  protocol_unsupported: 'update_required',
};

/**
 * Inloggegevens overhandigen (manual, section 1): the login of a fleet, to be shown once. It is kept nowhere at this desk. Needs
 * the network, and a fleet whose last change has been sent: else the login would belong to the address before it.
 */
export async function handOverLogin(
  context: () => Outcome<DeskContext>,
  ask: AskFleetLogin,
  fleetId: string,
): Promise<Outcome<FleetLoginView>> {
  const before = context();
  if (!before.ok) return before;
  const { db } = before.value;
  const fleet = fleets.get(db, fleetId);
  if (!fleet) return err({ code: 'fleet_not_found' });
  if (fleet.state === 'inactive') return err({ code: 'fleet_not_active' });
  if (isWaiting(db, 'fleet', fleetId)) return err({ code: 'fleet_not_sent' });
  const asked = await ask(fleetId, fleet.email);
  // Nobody who locked the desk meanwhile finds a password on it.
  const after = context();
  if (!after.ok) return after;
  if (!asked.ok) return err({ code: TROUBLE[asked.error.code] ?? 'service_trouble' });
  return ok({ ...asked.value, fleetName: fleet.name, managerName: fleet.managerName });
}
