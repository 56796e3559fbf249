import type { Meta } from '../repos/meta.ts';

const MS_PER_DAY = 86_400_000;

/** A desk that was out of contact for longer than the service allows shows no personal data until the next contact. */
export function leaseExpired({ session, lastContactAt }: Meta, now: Date): boolean {
  if (!session || lastContactAt === null) return false;
  return now.getTime() - Date.parse(lastContactAt) > session.leaseDays * MS_PER_DAY;
}
