import { ok } from '../../shared/domain/result.ts';
import type { Desk } from '../desk.ts';
import { checkFleetEmail } from '../services/check-fleet-email.ts';
import { handOverLogin } from '../services/hand-over-login.ts';
import type { Handlers } from './handler-types.ts';

/** The login of a fleet: which address it may be, and handing it over. */
export function loginHandlers(desk: Desk): Pick<Handlers, 'fleets.checkEmail' | 'fleets.handOver'> {
  return {
    'fleets.checkEmail': (input) => {
      const context = desk.context();
      return context.ok ? ok(checkFleetEmail(context.value, input)) : context;
    },
    'fleets.handOver': ({ id }) =>
      handOverLogin(
        () => desk.context(),
        (fleetId, email) => desk.ask((api, token, signal) => api.fleetLogin(token, fleetId, email, signal)),
        id,
      ),
  };
}
