import { describeError } from '../db/database-errors.ts';
import type { Db } from '../db/tables.ts';
import { composeMail } from './compose.ts';
import type { MailLinks } from './mail-content.ts';
import { claimMail, findReplyTo, markFailed, markSent, nextDueIn, type QueuedMail } from './mail-queue.ts';
import { renderHtml, renderText } from './render-mail.ts';
import type { MailTransport } from './transport.ts';

/** Longest time between two looks at the queue; another process may have put something there. */
const LOOK_AGAIN_MS = 60_000;

export interface OutboxOptions {
  readonly db: Db;
  readonly transport: MailTransport;
  readonly links: () => MailLinks;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

/** Sends what is in the table `mails`, one after the other, after the transaction that put it there. */
export class Outbox {
  readonly #options: OutboxOptions;
  #running: Promise<void> | null = null;
  #again = false;
  #closed = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Looks for mail that is due. Cheap to call; never throws. */
  kick(): void {
    if (this.#closed) return;
    this.#again = true;
    this.#running ??= this.#run();
  }

  /** Resolves when nothing is due any more. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.idle();
    this.#options.transport.close();
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      while (this.#again && !this.#closed) {
        this.#again = false;
        await this.#drain();
      }
      if (!this.#closed) await this.#scheduleNext();
    } catch (error) {
      this.#options.log(`mail queue: ${describeError(error)}`);
      this.#startTimer(LOOK_AGAIN_MS);
    } finally {
      this.#running = null;
    }
    // Asked for between the last look and now.
    if (this.#again) this.kick();
  }

  async #drain(): Promise<void> {
    const { db, now } = this.#options;
    while (!this.#closed) {
      const mail = await claimMail(db, now());
      if (!mail) return;
      await this.#deliver(mail);
    }
  }

  async #deliver(mail: QueuedMail): Promise<void> {
    const { db, transport, links, now, log } = this.#options;
    try {
      const text = composeMail(mail.content, links(), mail.language);
      await transport.send({
        id: mail.id,
        messageId: mail.messageId,
        to: mail.recipient,
        replyTo: await findReplyTo(db, mail.garageId),
        subject: text.subject,
        text: renderText(text),
        html: renderHtml(text, mail.language),
        date: mail.createdAt,
        unsubscribeUrl: text.unsubscribe?.url ?? null,
      });
      await markSent(db, mail.id);
    } catch (error) {
      log(`mail ${mail.id} attempt ${mail.attempts}: ${describeError(error)}`);
      await markFailed(db, mail, now());
    }
  }

  async #scheduleNext(): Promise<void> {
    const due = await nextDueIn(this.#options.db, this.#options.now());
    if (due !== null) this.#startTimer(due);
  }

  #startTimer(ms: number): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.kick(), Math.min(Math.max(ms, 100), LOOK_AGAIN_MS)).unref();
  }
}
