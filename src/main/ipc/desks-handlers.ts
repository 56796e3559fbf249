import { err, ok } from '../../shared/domain/result.ts';
import type { DeskView } from '../../shared/ipc/desk-views.ts';
import type { Desk } from '../desk.ts';
import type { Outcome } from '../services/context.ts';
import { loginError } from '../session/sign-in.ts';
import type { Handlers } from './handler-types.ts';

async function listDesks(desk: Desk): Promise<Outcome<readonly DeskView[]>> {
  const answer = await desk.ask((api, token, signal) => api.desks(token, signal));
  return answer.ok ? ok(answer.value.desks) : err(loginError(answer.error));
}

/** The desks of the garage, as the service knows them; closing one that was lost. Both need the network. */
export function desksHandlers(desk: Desk): Pick<Handlers, 'desks.list' | 'desks.close'> {
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
      if (closed.ok) return listDesks(desk);
      return err(closed.error.code === 'login_failed' ? { code: 'password_wrong' } : loginError(closed.error));
    },
  };
}
