import { uuidv7 } from 'uuidv7';
import { type LoginAnswer, loginAnswerSchema } from '../../src/shared/api/auth.ts';
import { type Change, type ChangesAnswer, changesAnswerSchema } from '../../src/shared/api/changes.ts';
import { type ApiError, apiErrorSchema, PROTOCOL } from '../../src/shared/api/protocol.ts';
import { type CommandResult, type PushAnswer, pushAnswerSchema } from '../../src/shared/api/push.ts';
import type { Command } from '../../src/shared/commands/command.ts';
import type { CommandPayload, CommandType } from '../../src/shared/commands/registry.ts';
import type { EntityName, EntityRow } from '../../src/shared/domain/entities.ts';
import type { TestCentral, TestGarage } from './central.ts';

/** An answer as it came, for tests of what goes wrong. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export async function request(url: string, init: RequestInit = {}): Promise<RawAnswer> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  const json = answer.headers.get('content-type')?.startsWith('application/json');
  return { status: answer.status, headers: answer.headers, body: json ? JSON.parse(text) : text };
}

export function postJson(url: string, body: unknown, token?: string): Promise<RawAnswer> {
  return sendJson('POST', url, body, token);
}

export function sendJson(method: 'POST' | 'PUT', url: string, body: unknown, token?: string): Promise<RawAnswer> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return request(url, {
    method,
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(body),
  });
}

/** The error in an answer outside 2xx, checked for the one form that all have. */
export function errorOf(answer: RawAnswer): ApiError['error'] & { readonly status: number } {
  return { status: answer.status, ...apiErrorSchema.parse(answer.body).error };
}

export function loginBody(garage: Pick<TestGarage, 'email' | 'password'>, deskId: string = uuidv7()) {
  return { protocol: PROTOCOL, email: garage.email, password: garage.password, deskId, deskName: 'Balie 1' };
}

/** What a desk sends and reads, without a desk's database: rows are kept in a map as the feed tells. */
export class TestDesk {
  readonly deskId: string;
  readonly login: LoginAnswer;
  readonly rows = new Map<string, { readonly entity: EntityName; readonly revision: number; readonly data: unknown }>();
  cursor: string | undefined;
  confirmedSeq = 0;
  access = 0;
  #seq = 0;
  readonly #central: Pick<TestCentral, 'url'>;

  constructor(central: Pick<TestCentral, 'url'>, deskId: string, login: LoginAnswer) {
    this.#central = central;
    this.deskId = deskId;
    this.login = login;
    this.#seq = login.lastSeq;
  }

  get token(): string {
    return this.login.tokens.accessToken;
  }

  /** The next command of this desk. */
  command<T extends CommandType>(type: T, payload: CommandPayload<T>, dependsOn: readonly string[] = []): Command {
    this.#seq += 1;
    return this.rawCommand(type, payload, this.#seq, dependsOn);
  }

  rawCommand(type: string, payload: object, seq: number, dependsOn: readonly string[] = []): Command {
    const { id, name } = this.login.staff;
    const at = '2026-11-23T08:59:00.000Z';
    const values = { ...payload } as Record<string, unknown>;
    return { id: uuidv7(), seq, type, version: 1, payload: values, dependsOn: [...dependsOn], actor: { id, name }, at };
  }

  pushRaw(commands: readonly Command[], ackedThrough = 0): Promise<RawAnswer> {
    return postJson(`${this.#central.url}/v1/push`, { protocol: PROTOCOL, ackedThrough, commands }, this.token);
  }

  async push(commands: readonly Command[], ackedThrough = 0): Promise<PushAnswer> {
    const answer = await this.pushRaw(commands, ackedThrough);
    if (answer.status !== 200) throw new Error(`Push answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return pushAnswerSchema.parse(answer.body);
  }

  /** Sends one command alone and answers its result. */
  async ask<T extends CommandType>(
    type: T,
    payload: CommandPayload<T>,
    dependsOn: readonly string[] = [],
  ): Promise<CommandResult> {
    const { results } = await this.push([this.command(type, payload, dependsOn)]);
    const [result] = results;
    if (!result) throw new Error('The service did not execute the command');
    return result;
  }

  changesRaw(query: Readonly<Record<string, string | number>> = {}, signal?: AbortSignal): Promise<RawAnswer> {
    const given = Object.entries({ protocol: PROTOCOL, ...query }).map(([name, value]) => [name, String(value)]);
    const init = { headers: { authorization: `Bearer ${this.token}` }, ...(signal ? { signal } : {}) };
    return request(`${this.#central.url}/v1/changes?${new URLSearchParams(given)}`, init);
  }

  /** Reads one page from where this desk is and applies it. */
  async pull(query: Readonly<Record<string, string | number>> = {}): Promise<ChangesAnswer> {
    const answer = await this.changesRaw({ ...(this.cursor === undefined ? {} : { cursor: this.cursor }), ...query });
    if (answer.status !== 200) throw new Error(`Changes answered ${answer.status} ${JSON.stringify(answer.body)}`);
    const page = changesAnswerSchema.parse(answer.body);
    for (const change of page.changes) this.#apply(change);
    this.cursor = page.cursor;
    this.confirmedSeq = page.confirmedSeq;
    this.access = page.access;
    return page;
  }

  /** Reads until nothing more is ready. */
  async sync(limit = 500): Promise<void> {
    while ((await this.pull({ limit })).more);
  }

  row<E extends EntityName>(entity: E, id: string): EntityRow<E> | undefined {
    const found = this.rows.get(id);
    return found?.entity === entity ? (found.data as EntityRow<E>) : undefined;
  }

  revisionOf(id: string): number {
    return this.rows.get(id)?.revision ?? 0;
  }

  #apply(change: Change): void {
    if (change.op === 'put') {
      this.rows.set(change.id, { entity: change.entity, revision: change.revision, data: change.data });
      return;
    }
    this.rows.delete(change.id);
    if (change.op !== 'revoke') return;
    for (const [id, { data }] of this.rows) {
      if ((data as { vehicleId?: string }).vehicleId === change.id) this.rows.delete(id);
    }
  }
}

/** Signs in at a new desk of a garage, or at a known one. */
export async function openDesk(
  central: Pick<TestCentral, 'url'>,
  garage: Pick<TestGarage, 'email' | 'password'>,
  deskId: string = uuidv7(),
): Promise<TestDesk> {
  const answer = await postJson(`${central.url}/v1/login`, loginBody(garage, deskId));
  if (answer.status !== 200) throw new Error(`Login answered ${answer.status} ${JSON.stringify(answer.body)}`);
  return new TestDesk(central, deskId, loginAnswerSchema.parse(answer.body));
}
