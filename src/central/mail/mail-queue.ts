import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import type { Language } from '../web/language.ts';
import { type MailContent, mailContentSchema } from './mail-content.ts';

/** A claimed mail comes back to the queue after this time, should the process that claimed it have died. */
const CLAIM_MS = 120_000;
/** With the waits below about three days. */
const MAX_ATTEMPTS = 80;
const LONGEST_WAIT_MS = 3_600_000;

const KEPT_DAYS = 365;
const DAY_MS = 86_400_000;

export interface QueuedMail {
  readonly id: string;
  readonly garageId: string;
  readonly language: Language;
  readonly messageId: string;
  readonly recipient: string;
  readonly content: MailContent;
  readonly attempts: number;
  readonly createdAt: Date;
}

/**
 * Takes the next mail that is due; no other worker gets it while it is being sent. Reminders of what is due go in hundreds: who
 * waits for a login or a link does not wait for those.
 */
export async function claimMail(db: Db, now: Date): Promise<QueuedMail | null> {
  const row = await db
    .updateTable('mails')
    .set({ next_attempt_at: new Date(now.getTime() + CLAIM_MS), attempts: sql<number>`attempts + 1` })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('mails')
        .select('id')
        .where('state', '=', 'pending')
        .where('next_attempt_at', '<=', now)
        .orderBy(sql`kind = 'due-reminder'`)
        .orderBy('next_attempt_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
  if (!row) return null;
  const content = mailContentSchema.parse(row.params);
  return {
    id: row.id,
    garageId: row.garage_id,
    language: row.language,
    messageId: row.message_id,
    recipient: row.recipient ?? '',
    content,
    attempts: row.attempts,
    createdAt: row.created_at,
  };
}

/** Who answers for a garage: its name, and the address of its login; `null` for a car that is at no garage. */
export async function findReplyTo(db: Db, garageId: string) {
  const found = await db
    .selectFrom('staff as s')
    .innerJoin('garages as g', 'g.id', 's.garage_id')
    .select(['g.name', 's.email as address'])
    .where('s.garage_id', '=', garageId)
    .orderBy('s.id')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** Done: what it said and to whom is wiped. */
export async function markSent(db: Db, id: string): Promise<void> {
  await db.updateTable('mails').set({ state: 'sent', recipient: null, params: null }).where('id', '=', id).execute();
}

/** Failed: tried again later, in growing steps up to an hour, and given up in the end, which wipes it as sending does. */
export async function markFailed(db: Db, mail: QueuedMail, now: Date): Promise<void> {
  const wait = Math.min(5_000 * 2 ** (mail.attempts - 1), LONGEST_WAIT_MS);
  const givenUp = mail.attempts >= MAX_ATTEMPTS;
  const after = givenUp
    ? ({ state: 'failed', recipient: null, params: null } as const)
    : ({ state: 'pending' } as const);
  await db
    .updateTable('mails')
    .set({ ...after, next_attempt_at: new Date(now.getTime() + wait) })
    .where('id', '=', mail.id)
    .execute();
}

/** What is left of mails that were sent or given up, namely that they were, is kept for a year. */
export async function forgetDoneMails(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  await db.deleteFrom('mails').where('state', '<>', 'pending').where('created_at', '<', before).execute();
}

/** Milliseconds until the next attempt is due; `null` when nothing waits. */
export async function nextDueIn(db: Db, now: Date): Promise<number | null> {
  const row = await db
    .selectFrom('mails')
    .select((eb) => eb.fn.min('next_attempt_at').as('due'))
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return row?.due ? Math.max(0, row.due.getTime() - now.getTime()) : null;
}

/** At start of a process that has the database to itself: mails claimed by the one before are due at once. */
export async function releaseClaims(db: Db, now: Date): Promise<void> {
  await db.updateTable('mails').set({ next_attempt_at: now }).where('state', '=', 'pending').execute();
}
