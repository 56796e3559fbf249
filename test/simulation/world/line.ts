import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, type Forwarded, forward, readAll, reply } from '../../support/fault-proxy.ts';

/** A request on its way, whether or not anybody still waits for its answer. */
export interface Sent {
  readonly path: string;
  readonly request: Forwarded;
  readonly body: Buffer;
}

/** A request that a desk waits for; with `answer` it is on its way back. */
export interface Message extends Sent {
  readonly response: ServerResponse;
  answer: Answer | null;
}

/** The far end of the line. */
export interface FarEnd {
  readonly url: string;
  /** Told of every answer before the desk gets it. */
  heard(path: string, answer: Answer): void;
}

const MOST_LATE = 4;
const NEVER = new AbortController().signal;

/** A long poll would hold up a line on which nothing moves by itself: asked for news, the service answers at once. */
function asAskedHere(url: string | undefined, rows: number): string {
  return (url ?? '/').replace(/([?&]wait=)[\d.]+/, '$10').replace(/([?&]limit=)\d+/, `$1${rows}`);
}

/** One desk's line to the service. Each message waits on it until the simulation says what becomes of it. */
export class Line {
  held: Message[] = [];
  /** Requests that the desk gave up, which may still arrive. */
  late: Sent[] = [];
  /** Rows of a page: few, so that histories of few rows have many pages. */
  pageRows = 500;
  /** Whoever sends has ended, though it does not know it yet: nothing more arrives. */
  dead = false;
  /** Lets everything through at once. */
  open = true;
  /** Pushes of which the service said to the desk that a number is missing before them. */
  gaps = 0;
  readonly #far: FarEnd;
  readonly #changed: () => void;
  readonly #server = createServer((incoming, response) => void this.#receive(incoming, response));

  constructor(far: FarEnd, changed: () => void) {
    this.#far = far;
    this.#changed = changed;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  async stop(): Promise<void> {
    this.breakOff();
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  /** Sends a request on to the service, and answers what it says. */
  async toService(sent: Sent, body: Buffer = sent.body): Promise<Answer> {
    const length = body.length === sent.body.length ? {} : { 'content-length': String(body.length) };
    const headers = { ...sent.request.headers, ...length };
    const request = { ...sent.request, headers, url: asAskedHere(sent.request.url, this.pageRows) };
    const answer = await forward(this.#far.url, request, body, NEVER);
    this.#far.heard(sent.path, answer);
    return answer;
  }

  /** Gives an answer to the desk, which then no longer waits. */
  answer(message: Message, answer: Answer): void {
    this.#forget(message);
    if (answer.status === 409 && answer.body.includes('"sequence_gap"')) this.gaps += 1;
    reply(message.response, answer);
  }

  /** The connection breaks in the middle of an answer. */
  breakAnswer(message: Message, { status, headers, body }: Answer): void {
    this.#forget(message);
    message.response.writeHead(status, { ...headers, 'content-length': body.length + 1 });
    message.response.write(body, () => message.response.destroy());
  }

  /** The connection breaks; a request that the service did not get may still arrive. */
  lose(message: Message, arrives: 'never' | 'late'): void {
    this.#forget(message);
    if (arrives === 'late') this.arriveLater(message);
    message.response.destroy();
  }

  arriveLater({ path, request, body }: Sent): void {
    this.late = [...this.late, { path, request, body }].slice(-MOST_LATE);
  }

  /** The desk hung up, or its program ended. What it sent to change something may be on its way all the same. */
  breakOff(path?: string): void {
    for (const message of [...this.held]) {
      if (path !== undefined && message.path !== path) continue;
      this.lose(message, message.path === '/v1/push' && message.answer === null ? 'late' : 'never');
    }
  }

  holds(path: string): boolean {
    return this.held.some((message) => message.path === path);
  }

  #forget(message: Message): void {
    this.held = this.held.filter((other) => other !== message);
  }

  async #receive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', headers } = incoming;
    const method = incoming.method ?? 'GET';
    const body = await readAll(incoming).catch(() => null);
    if (body === null || this.dead) return void response.destroy();
    const path = url.split('?')[0] ?? url;
    const message: Message = { path, request: { method, url, headers }, body, response, answer: null };
    if (this.open) return this.#passOn(message);
    response.on('close', () => {
      if (this.held.includes(message)) this.#forget(message);
      this.#changed();
    });
    this.held = [...this.held, message].sort((a, b) => a.path.localeCompare(b.path));
    this.#changed();
  }

  async #passOn(message: Message): Promise<void> {
    try {
      this.answer(message, await this.toService(message));
    } catch {
      message.response.destroy();
    }
  }
}
