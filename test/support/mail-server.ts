import { once } from 'node:events';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server that keeps what it is given, and can be told to refuse. */
export class MailServer {
  readonly received: ParsedMail[] = [];
  refuseNext = 0;
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        if (this.refuseNext > 0) {
          this.refuseNext -= 1;
          done(Object.assign(new Error('Busy, come back later'), { responseCode: 451 }));
          return;
        }
        this.received.push(mail);
        done();
      }, done);
    },
  });

  async start(): Promise<string> {
    const server = this.#server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port');
    return `smtp://127.0.0.1:${address.port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  to(address: string): readonly ParsedMail[] {
    return this.received.filter((mail) => [mail.to ?? []].flat().some((to) => to.text === address));
  }
}
