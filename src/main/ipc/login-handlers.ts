import type { FleetLoginAnswer } from '../../shared/api/fleet-login.ts';
import type { Desk } from '../desk.ts';
import type { Outcome } from '../services/context.ts';
import { handOverLogin } from '../services/hand-over-login.ts';
import type { Handlers } from './handler-types.ts';

export type SaveLoginLetter = (
  fleetId: string,
  login: FleetLoginAnswer,
) => Promise<Outcome<{ readonly savedTo: string } | null>>;

/** Handing over the login of a fleet. */
export function loginHandlers(
  desk: Desk,
  saveLoginLetter: SaveLoginLetter,
): Pick<Handlers, 'fleets.handOver' | 'fleets.saveLoginLetter'> {
  return {
    'fleets.handOver': ({ id }) =>
      handOverLogin(
        () => desk.context(),
        (fleetId, email) => desk.ask((api, token, signal) => api.fleetLogin(token, fleetId, email, signal)),
        id,
      ),
    'fleets.saveLoginLetter': ({ id, ...login }) => saveLoginLetter(id, login),
  };
}
