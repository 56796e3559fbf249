import { REMINDER_KINDS, type ReminderKind } from '../../../shared/domain/reminder-rules.ts';
import { newSecret } from '../../auth/secrets.ts';
import type { Context } from '../../context.ts';
import type { Trx } from '../../db/tables.ts';
import type { Account } from '../accounts.ts';

/** What somebody chose about reminders of one kind, and what stands in the links of mails to switch them off. */
export interface Choice {
  readonly wanted: boolean;
  readonly token: string;
}

/** The choice of an account about one kind; wanted until somebody says otherwise. */
export async function ensureChoice(trx: Trx, account: Account, kind: ReminderKind): Promise<Choice> {
  await trx
    .insertInto('reminder_choices')
    .values({ account_id: account.id, kind, token: newSecret() })
    .onConflict((conflict) => conflict.columns(['account_id', 'kind']).doNothing())
    .execute();
  return trx
    .selectFrom('reminder_choices')
    .select(['wanted', 'token'])
    .where('account_id', '=', account.id)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
}

/** The kinds of reminders that an account gets. */
export async function wantedKinds({ db }: Context, account: Account): Promise<readonly ReminderKind[]> {
  const refused = await db
    .selectFrom('reminder_choices')
    .select('kind')
    .where('account_id', '=', account.id)
    .where('wanted', '=', false)
    .execute();
  return REMINDER_KINDS.filter((kind) => refused.every((choice) => choice.kind !== kind));
}

/** Keeps which kinds an account wants, and that it does not want the others. */
export async function choose({ db }: Context, account: Account, wanted: readonly ReminderKind[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const kind of REMINDER_KINDS) {
      await ensureChoice(trx, account, kind);
      await trx
        .updateTable('reminder_choices')
        .set({ wanted: wanted.includes(kind) })
        .where('account_id', '=', account.id)
        .where('kind', '=', kind)
        .execute();
    }
  });
}

/** The kind of reminder that a link from a mail is about; `null` for a link that never was. */
export async function kindOfLink({ db }: Context, token: string): Promise<ReminderKind | null> {
  const found = await db.selectFrom('reminder_choices').select('kind').where('token', '=', token).executeTakeFirst();
  return found?.kind ?? null;
}

/** Switches off what a link from a mail is about; without a login, since the mail program may ask (RFC 8058). */
export async function unsubscribe({ db }: Context, token: string): Promise<ReminderKind | null> {
  const found = await db
    .updateTable('reminder_choices')
    .set({ wanted: false })
    .where('token', '=', token)
    .returning('kind')
    .executeTakeFirst();
  return found?.kind ?? null;
}
