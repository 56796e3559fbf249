import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

const FROM = 'iGarage <noreply@igarage.example>';

export interface OutgoingMail {
  /** Unique and the same at every attempt; safe in a file name. */
  readonly id: string;
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
}

/** Hands a mail over for good, or throws. The same mail may come twice after a crash: its ids tell. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

function message(mail: OutgoingMail) {
  const { messageId, to, subject, text, html, date } = mail;
  return { from: FROM, messageId, to, subject, text, html, date };
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
