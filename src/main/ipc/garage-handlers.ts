import { err, ok } from '../../shared/domain/result.ts';
import type { DeskView, RetentionView } from '../../shared/ipc/desk-views.ts';
import type { Desk } from '../desk.ts';
import type { Outcome } from '../services/context.ts';
import { loginError } from '../session/sign-in.ts';
import type { ApiFailure } from '../sync/api-caller.ts';
import type { Handlers } from './handler-types.ts';

async function listDesks(desk: Desk): Promise<Outcome<readonly DeskView[]>> {
  const answer = await desk.ask((api, token, signal) => api.desks(token, signal));
  return answer.ok ? ok(answer.value.desks) : err(loginError(answer.error));
}

/** Asked for a password, the service says `login_failed` of a wrong one. */
function refusal({ error }: { readonly error: ApiFailure }) {
  return err(error.code === 'login_failed' ? { code: 'password_wrong' as const } : loginError(error));
}

/** The desks of the garage, as the service knows them; closing one that was lost. Both need the network. */
function desksHandlers(desk: Desk): Pick<Handlers, 'desks.list' | 'desks.close'> {
  return {
    'desks.list': async () => {
      const context = desk.context();
      return context.ok ? listDesks(desk) : context;
    },
    'desks.close': async ({ id, password }) => {
      const context = desk.context();
      if (!context.ok) return context;
      const request = { password, by: context.value.atDesk?.name ?? '' };
      const closed = await desk.ask((api, token, signal) => api.closeDesk(token, id, request, signal));
      return closed.ok ? listDesks(desk) : refusal(closed);
    },
  };
}

/** After how long customers who were not seen leave the desks of the garage. Both need the network. */
function retentionHandlers(desk: Desk): Pick<Handlers, 'retention.get' | 'retention.set'> {
  return {
    'retention.get': async () => {
      const context = desk.context();
      if (!context.ok) return context;
      const answer = await desk.ask((api, token, signal) => api.retention(token, signal));
      return answer.ok ? ok<RetentionView>(answer.value) : err(loginError(answer.error));
    },
    'retention.set': async ({ months, password }) => {
      const context = desk.context();
      if (!context.ok) return context;
      const request = { months, password, by: context.value.atDesk?.name ?? '' };
      const answer = await desk.ask((api, token, signal) => api.setRetention(token, request, signal));
      return answer.ok ? ok<RetentionView>(answer.value) : refusal(answer);
    },
  };
}

/** What the service keeps of the garage as a whole. */
export function garageHandlers(desk: Desk): ReturnType<typeof desksHandlers> & ReturnType<typeof retentionHandlers> {
  return { ...desksHandlers(desk), ...retentionHandlers(desk) };
}
