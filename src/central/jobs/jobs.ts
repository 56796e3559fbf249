import { forgetLooks } from '../audit/forget-looks.ts';
import type { Context } from '../context.ts';
import { pruneFeed } from '../feed/prune-feed.ts';
import { forgetDoneMails } from '../mail/mail-queue.ts';
import { forgetUnneededLogins } from '../person/forget-unneeded-logins.ts';
import { forgetExpired } from '../portal/forget-expired.ts';
import { remindOfDue } from '../portal/reminders/remind-of-due.ts';
import { expireOffers } from '../portal/transfer/end-offer.ts';
import { remindOfOffers } from '../portal/transfer/remind-of-offers.ts';
import { sendAwayUnseen } from '../retention/send-away-unseen.ts';
import type { Job } from './schedule.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Changes of a garage that stay to be read one by one: months of work. A desk that was away longer begins anew. */
const KEEP_REVISIONS = 50_000;

async function pruneFeeds({ db }: Context): Promise<void> {
  const long = await db.selectFrom('garages').select('id').where('revision', '>', KEEP_REVISIONS).execute();
  for (const { id } of long) await pruneFeed(db, id, KEEP_REVISIONS);
}

/** What the service does without being asked. */
export function jobsOf(context: Context): readonly Job[] {
  return [
    { name: 'expire offers', everyMs: MINUTE_MS, run: async (stop) => void (await expireOffers(context, stop)) },
    {
      name: 'remind of offers',
      everyMs: 10 * MINUTE_MS,
      run: async (stop) => void (await remindOfOffers(context, stop)),
    },
    {
      name: 'remind of what is due',
      everyMs: 6 * HOUR_MS,
      run: async (stop) => void (await remindOfDue(context, stop)),
    },
    { name: 'forget what expired', everyMs: DAY_MS, run: () => forgetExpired(context) },
    { name: 'forget logins that nobody needs', everyMs: DAY_MS, run: () => forgetUnneededLogins(context) },
    { name: 'forget mails', everyMs: DAY_MS, run: () => forgetDoneMails(context.db, context.now()) },
    {
      name: 'send away who was not seen',
      everyMs: 6 * HOUR_MS,
      run: async (stop) => void (await sendAwayUnseen(context, stop)),
    },
    { name: 'forget who looked long ago', everyMs: DAY_MS, run: () => forgetLooks(context) },
    { name: 'prune feeds', everyMs: DAY_MS, run: () => pruneFeeds(context) },
  ];
}
