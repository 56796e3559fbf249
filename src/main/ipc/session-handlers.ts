import { ok } from '../../shared/domain/result.ts';
import type { Desk } from '../desk.ts';
import type { Handlers } from './handler-types.ts';

type SessionChannel = Extract<keyof Handlers, `session.${string}`>;

/** The garage's login at this desk. */
export function sessionHandlers(desk: Desk): Pick<Handlers, SessionChannel> {
  return {
    'session.state': () => ok(desk.session()),
    'session.settleRecovery': () => ok(desk.settleRecovery()),
    'session.login': ({ email, password, acceptKeyInFile }) => desk.login({ email, password }, acceptKeyInFile),
    'session.logout': ({ discardUnsent }) => desk.logout(discardUnsent),
  };
}
