import type { Context } from '../context.ts';

/** Sessions, links and invitations that do not work any more are kept no longer: they tell who came when. */
export async function forgetExpired({ db, now }: Context): Promise<void> {
  const at = now();
  await db.deleteFrom('portal_sessions').where('expires_at', '<=', at).execute();
  await db.deleteFrom('password_links').where('expires_at', '<=', at).execute();
  await db
    .deleteFrom('activations')
    .where((eb) => eb.or([eb('expires_at', '<=', at), eb('used', '=', true)]))
    .execute();
  await db.deleteFrom('fleet_logins').where('expires_at', '<=', at).execute();
}
