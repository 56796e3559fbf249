import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

const FROM = 'iGarage <noreply@igarage.example>';

export interface OutgoingMail {
  /** Unique and the same at every attempt; safe in a file name. */
  readonly id: string;
  readonly messageId: string;
  readonly to: string;
  /** Who reads an answer; `null` when nobody does. */
  readonly replyTo: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
  /** Where mail of this kind is switched off, by a page and by one POST of the mail program (RFC 8058). */
  readonly unsubscribeUrl: string | null;
}

/** Hands a mail over for good, or throws. The same mail may come twice after a crash: its ids tell. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

function headersOf({ unsubscribeUrl }: OutgoingMail): Record<string, string> {
  // RFC 3834: no out-of-office message answers it.
  const automatic = { 'Auto-Submitted': 'auto-generated' };
  if (unsubscribeUrl === null) return automatic;
  return {
    ...automatic,
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

function message(mail: OutgoingMail) {
  const { messageId, to, replyTo, subject, text, html, date } = mail;
  const answers = replyTo === null ? {} : { replyTo };
  return { from: FROM, messageId, to, ...answers, subject, text, html, date, headers: headersOf(mail) };
}

/** Sends over SMTP (`smtp://user:password@host:port`). */
export function createSmtpTransport(url: string): MailTransport {
  const transporter = createTransport(url);
  return {
    send: async (mail) => void (await transporter.sendMail(message(mail))),
    close: () => transporter.close(),
  };
}

/** Writes each mail as an `.eml` file, which any mail program opens. A file appears whole or not at all. */
export function createFolderTransport(folder: string): MailTransport {
  const transporter = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (mail) => {
      const built = await transporter.sendMail(message(mail));
      await mkdir(folder, { recursive: true });
      const temporary = join(folder, `.${mail.id}.part`);
      await writeFile(temporary, built.message as Buffer);
      await rename(temporary, join(folder, `${mail.id}.eml`));
    },
    close: () => transporter.close(),
  };
}
