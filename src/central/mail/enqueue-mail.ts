import { uuidv7 } from 'uuidv7';
import type { Trx } from '../db/tables.ts';
import type { Language } from '../web/language.ts';
import type { MailContent } from './mail-content.ts';

export interface NewMail {
  readonly garageId: string;
  /** Row that the mail is about: when the garage loses that row, an unsent mail goes with it. */
  readonly aboutId: string;
  readonly recipient: string;
  readonly content: MailContent;
  /** That of whoever reads it, where the address itself does not tell. */
  readonly language?: Language;
}

/** The language in which somebody reads the pages; Dutch for who never came there. */
async function languageFor(trx: Trx, email: string): Promise<Language> {
  const account = await trx
    .selectFrom('portal_accounts')
    .select('language')
    .where('email', '=', email)
    .executeTakeFirst();
  return account?.language ?? 'nl';
}

/** Puts a mail into the outbox, in the transaction of what it tells about. Its Message-ID is fixed here, for every attempt. */
export async function enqueueMail(trx: Trx, now: Date, mail: NewMail): Promise<void> {
  const id = uuidv7();
  await trx
    .insertInto('mails')
    .values({
      id,
      garage_id: mail.garageId,
      kind: mail.content.kind,
      language: mail.language ?? (await languageFor(trx, mail.recipient)),
      about_id: mail.aboutId,
      recipient: mail.recipient,
      params: JSON.stringify(mail.content),
      message_id: `<${id}@balie.igarage.example>`,
      next_attempt_at: now,
      created_at: now,
    })
    .execute();
}
