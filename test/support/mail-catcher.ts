import type { MailTransport } from '../../src/central/mail/transport.ts';

type Message = Parameters<MailTransport['send']>[0];

/** Keeps mails instead of sending them. */
export class MailCatcher implements MailTransport {
  readonly sent: Message[] = [];

  async send(message: Message): Promise<void> {
    this.sent.push(message);
  }

  close(): void {
    this.sent.length = 0;
  }
}
