import type { Context } from '../context.ts';
import { KNOWN_DEVICE_DAYS } from './login-guard.ts';

const DAY_MS = 86_400_000;

/** Sessions, links, devices, attempts and invitations that count no more are kept no longer: they tell who came when. */
export async function forgetExpired({ db, now }: Context): Promise<void> {
  const at = now();
  await db.deleteFrom('portal_sessions').where('expires_at', '<=', at).execute();
  await db.deleteFrom('password_links').where('expires_at', '<=', at).execute();
  await db.deleteFrom('email_changes').where('expires_at', '<=', at).execute();
  await db
    .deleteFrom('activations')
    .where((eb) => eb.or([eb('expires_at', '<=', at), eb('used', '=', true)]))
    .execute();
  const before = (days: number) => new Date(at.getTime() - days * DAY_MS);
  await db.deleteFrom('login_attempts').where('last_at', '<=', before(1)).where('blocked_until', '<=', at).execute();
  await db.deleteFrom('used_links').where('used_at', '<=', before(1)).execute();
  await db.deleteFrom('known_devices').where('used_at', '<=', before(KNOWN_DEVICE_DAYS)).execute();
  await db.deleteFrom('fleet_logins').where('expires_at', '<=', at).execute();
}
