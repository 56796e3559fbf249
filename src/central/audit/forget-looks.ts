import type { Context } from '../context.ts';

/** Long enough to find out after a complaint, and no longer than anybody asks. */
const KEEP_MONTHS = 12;

/** Forgets who looked at what and changed what, a year after the service heard of it. */
export async function forgetLooks({ db, now }: Context): Promise<void> {
  const oldest = new Date(now());
  oldest.setUTCMonth(oldest.getUTCMonth() - KEEP_MONTHS);
  await db.deleteFrom('audit').where('received_at', '<', oldest).execute();
}
