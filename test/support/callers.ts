import { uuidv7 } from 'uuidv7';
import type { Account } from '../../src/central/portal/accounts.ts';
import { beginSession, findSession } from '../../src/central/portal/sessions.ts';
import { SESSION_COOKIE } from '../../src/central/web/visitor.ts';
import { newGarage, type TestCentral } from './central.ts';
import { openDesk } from './central-desk.ts';
import { accountFor, contextOf, linkedFleet } from './portal-world.ts';

/** Every kind of caller of the service, as seen from one garage, its fleet and one car of it. */
export const CALLERS = [
  'nobody',
  'tampered session',
  'expired session',
  'tampered token',
  'expired token',
  'other garage',
  'other manager',
  'other driver',
  'newcomer',
  'desk',
  'driver',
  'manager',
] as const;
export type CallerKind = (typeof CALLERS)[number];

/** With what a caller proves who it is. */
export interface Credentials {
  readonly headers: Readonly<Record<string, string>>;
  readonly formToken: string;
}

/** Another secret of the same form. */
function tamper(secret: string): string {
  return `${secret.slice(0, -2)}${secret.endsWith('AA') ? 'BB' : 'AA'}`;
}

async function placeOf(central: TestCentral) {
  const garage = await newGarage(central);
  const desk = await openDesk(central, garage);
  const { driver, fleet, account } = await linkedFleet(central, desk);
  const holder = await accountFor(central, driver.passport.email);
  return { garage, desk, fleet, manager: account, driver: holder, car: driver.passport };
}

/** Two garages with a fleet and a driver each, of which one is looked at. */
export async function callerWorld(central: TestCentral) {
  const here = await placeOf(central);
  const there = await placeOf(central);
  const context = contextOf(central);
  const session = async (account: Account, options: { mustSetPassword?: boolean; daysAgo?: number } = {}) => {
    const { mustSetPassword = false, daysAgo = 0 } = options;
    const now = new Date(central.clock.now().getTime() - daysAgo * 86_400_000);
    const token = await central.db.transaction().execute((trx) => beginSession(trx, account, { now, mustSetPassword }));
    return withCookie(token, (await findSession(context, token))?.formToken ?? 'none');
  };
  const withCookie = (token: string, formToken: string) => ({
    token,
    formToken,
    headers: { cookie: `${SESSION_COOKIE}=${token}` },
  });
  const bearer = (token: string) => ({ formToken: 'none', headers: { authorization: `Bearer ${token}` } });
  const expiredDesk = async () => {
    const { token, deskId } = await openDesk(central, here.garage, uuidv7());
    const expired = { access_expires_at: new Date(0) };
    await central.db.updateTable('token_pairs').set(expired).where('desk_id', '=', deskId).execute();
    return bearer(token);
  };
  const make: Record<CallerKind, () => Promise<Credentials>> = {
    nobody: async () => ({ formToken: 'none', headers: {} }),
    'tampered session': async () => {
      const { token, formToken } = await session(here.manager);
      return withCookie(tamper(token), formToken);
    },
    'expired session': () => session(here.manager, { daysAgo: 15 }),
    'tampered token': async () => bearer(tamper(here.desk.token)),
    'expired token': expiredDesk,
    'other garage': async () => bearer((await openDesk(central, there.garage)).token),
    'other manager': () => session(there.manager),
    'other driver': () => session(there.driver),
    newcomer: () => session(here.manager, { mustSetPassword: true }),
    desk: async () => bearer((await openDesk(central, here.garage)).token),
    driver: () => session(here.driver),
    manager: () => session(here.manager),
  };
  return { here, there, context, make };
}

export type CallerWorld = Awaited<ReturnType<typeof callerWorld>>;
