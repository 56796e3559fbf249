import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to one request on its way to the service and back. */
export type Fault =
  /** The connection breaks before the service hears of it. */
  | { readonly kind: 'drop' }
  /** The service executes it, and its answer never arrives. */
  | { readonly kind: 'lose-answer' }
  /** The service gets it twice; the answer is that to the second. */
  | { readonly kind: 'duplicate' }
  /** It waits on the way to the service, until `release`. */
  | { readonly kind: 'hold' }
  /** The service executes it at once, and the answer waits until `release`. */
  | { readonly kind: 'hold-answer' }
  /** Its JSON ends in the middle, though whole as HTTP. */
  | { readonly kind: 'truncate' }
  /** Something else answers in the service's place. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: string;
      readonly headers?: Record<string, string>;
    };

export interface Passing {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** Requests to this path before this one, under the same plan. */
  readonly earlier: number;
}

/** Chooses what happens to a request; `null` lets it through. */
export type FaultPlan = (request: Passing) => Fault | null;

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** An answer in the form that all errors of the service have. */
export function errorAnswer(status: number, code: string, headers: Record<string, string> = {}): Fault {
  const body = JSON.stringify({ error: { code, message: 'Made up by a test.' } });
  return { kind: 'answer', status, body, headers: { 'content-type': 'application/json', ...headers } };
}

/** The whole body of a message. */
export async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** What of a request goes on to the service. */
export type Forwarded = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** Sends a request on to the service at `base`, and reads its whole answer, never compressed. */
export function forward(base: string, incoming: Forwarded, body: Buffer, ended: AbortSignal): Promise<Answer> {
  const { host: _host, connection: _connection, 'accept-encoding': _encoding, ...headers } = incoming.headers;
  return new Promise((resolve, reject) => {
    const options = {
      method: incoming.method ?? 'GET',
      headers: { ...headers, 'accept-encoding': 'identity' },
      signal: ended,
    };
    const outgoing = sendRequest(new URL(incoming.url ?? '/', base), options, (answer) => {
      readAll(answer).then(
        (content) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: content }),
        reject,
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Passes an answer on. */
export function reply(response: ServerResponse, { status, headers, body }: Answer): void {
  const { 'content-length': _length, 'transfer-encoding': _transfer, connection: _connection, ...rest } = headers;
  response.writeHead(status, { ...rest, 'content-length': body.length });
  response.end(body);
}

/** Stands between a desk and the service, and does to a request what the plan says. */
export class FaultProxy {
  /** Requests by path, as they came in. */
  readonly seen: string[] = [];
  #port = 0;
  #plan: FaultPlan = () => null;
  #plannedAt = 0;
  readonly #target: string;
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #server = createServer((incoming, response) => void this.#handle(incoming, response));
  readonly #held = new Set<() => void>();

  constructor(target: string) {
    this.#target = target;
  }

  set plan(plan: FaultPlan) {
    this.#plan = plan;
    this.#plannedAt = this.seen.length;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Again after `stop`: at the same address. */
  async start(): Promise<this> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  /** Resolves when so many requests to a path have come in since the start. */
  async untilSeen(path: string, count = 1): Promise<void> {
    while (this.seen.filter((other) => other === path).length < count) await once(this.#events, 'seen');
  }

  /** Resolves when a request or an answer is being held. */
  async untilHeld(): Promise<void> {
    while (this.#held.size === 0) await once(this.#events, 'held');
  }

  /** Lets everything go on that is being held. */
  release(): void {
    for (const go of this.#held) go();
    this.#held.clear();
  }

  /** No connection gets through any more, and those that are open break. */
  cutOff(): void {
    this.plan = () => ({ kind: 'drop' });
    this.#server.closeAllConnections();
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.release();
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  #hold(): Promise<void> {
    return new Promise((resolve) => {
      this.#held.add(resolve);
      this.#events.emit('held');
    });
  }

  async #handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', this.#target);
    const earlier = this.seen.slice(this.#plannedAt).filter((path) => path === pathname).length;
    this.seen.push(pathname);
    const { method = 'GET', headers } = incoming;
    const fault = this.#plan({ method, path: pathname, query: searchParams, headers, earlier });
    this.#events.emit('seen');
    const ended = new AbortController();
    response.on('close', () => ended.abort());
    try {
      await this.#carryOut(fault, incoming, response, ended.signal);
    } catch {
      // The desk hung up, or the service did.
      response.destroy();
    }
  }

  async #carryOut(fault: Fault | null, incoming: IncomingMessage, response: ServerResponse, ended: AbortSignal) {
    const body = await readAll(incoming);
    if (fault?.kind === 'drop') return void response.destroy();
    if (fault?.kind === 'answer') {
      const { status, headers = {}, body: text = '' } = fault;
      return reply(response, { status, headers, body: Buffer.from(text) });
    }
    if (fault?.kind === 'hold') await this.#hold();
    if (fault?.kind === 'duplicate') await forward(this.#target, incoming, body, ended);
    const answer = await forward(this.#target, incoming, body, ended);
    if (fault?.kind === 'hold-answer') await this.#hold();
    if (fault?.kind === 'lose-answer') return void response.destroy();
    const cut = fault?.kind === 'truncate' ? answer.body.subarray(0, answer.body.length / 2) : answer.body;
    reply(response, { ...answer, body: cut });
  }
}
