import { err, ok } from '../../shared/domain/result.ts';
import type { IpcError } from '../../shared/ipc/error.ts';
import type { Desk } from '../desk.ts';
import { loginError } from '../session/sign-in.ts';
import type { ApiFailure } from '../sync/api-caller.ts';
import type { Handlers } from './handler-types.ts';

function whyNot(failure: ApiFailure): IpcError {
  return failure.code === 'unreachable' ? { code: 'away_offline' } : loginError(failure);
}

/** Customers who left the desks since they were not seen for a long time: only the service has them. */
export function awayHandlers(desk: Desk): Pick<Handlers, 'customers.findAway' | 'customers.bringBack'> {
  return {
    'customers.findAway': async ({ query }) => {
      const before = desk.context();
      if (!before.ok) return before;
      const found = await desk.ask((api, token, signal) => api.findAway(token, query, signal));
      // Somebody may have locked the desk meanwhile.
      const after = desk.context();
      if (!after.ok) return after;
      return found.ok ? ok(found.value.customers) : err(whyNot(found.error));
    },
    'customers.bringBack': async ({ id }) => {
      const context = desk.context();
      if (!context.ok) return context;
      const done = await desk.ask((api, token, signal) => api.bringBack(token, id, signal));
      return done.ok ? ok(null) : err(whyNot(done.error));
    },
  };
}
