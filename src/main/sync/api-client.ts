import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AxiosInstance, AxiosResponse } from 'axios';
import type { z } from 'zod';
import { type AuditPage, auditAnswerSchema, auditPageSchema, type SeenLine } from '../../shared/api/audit.ts';
import { type LoginRequest, loginAnswerSchema, logoutAnswerSchema, tokenAnswerSchema } from '../../shared/api/auth.ts';
import { bringBackAnswerSchema, type FindAwayAnswer, findAwayAnswerSchema } from '../../shared/api/away.ts';
import { type ChangesAnswer, changesAnswerSchema } from '../../shared/api/changes.ts';
import { type CustomerDataAnswer, customerDataAnswerSchema } from '../../shared/api/customer-data.ts';
import {
  type CloseDeskRequest,
  type ClosingAnswer,
  closeDeskAnswerSchema,
  closingAnswerSchema,
  type DesksAnswer,
  desksAnswerSchema,
} from '../../shared/api/desks.ts';
import { type FleetLoginAnswer, fleetLoginAnswerSchema } from '../../shared/api/fleet-login.ts';
import { type ApiErrorCode, apiErrorSchema, PROTOCOL } from '../../shared/api/protocol.ts';
import { type PushAnswer, type PushRequest, pushAnswerSchema } from '../../shared/api/push.ts';
import { type RegistryAnswer, registryAnswerSchema } from '../../shared/api/registry.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { neverLeft } from './never-left.ts';

/** Why a call brought no answer that can be used. */
export interface ApiFailure {
  /** `unreachable`: nothing answered in time; `trouble`: an error of the service or an answer that is none; else its code. */
  readonly code: 'unreachable' | 'trouble' | ApiErrorCode;
  /** Seconds that the service asked to wait. */
  readonly retryAfter: number | null;
  /** No connection came about, so the service knows nothing of the call. */
  readonly neverLeft?: true;
}

export type ApiResult<T> = Promise<Result<T, ApiFailure>>;

/** How long a call may take, answer read to its end, in milliseconds. */
export interface CallLimits {
  readonly call: number;
  /** While a person waits for it. */
  readonly lookup: number;
  /** Beyond the seconds that a long poll may take. */
  readonly pollGrace: number;
}

const LIMITS: CallLimits = { call: 20_000, lookup: 8_000, pollGrace: 10_000 };
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
const GZIP_FROM_BYTES = 1_024;
const compress = promisify(gzip);

/** Codes of passing trouble: the same call may go through later. */
const PASSING: readonly ApiErrorCode[] = ['unavailable', 'internal_error', 'not_found'];

export function failure(code: ApiFailure['code'], retryAfter: number | null = null): ApiFailure {
  return { code, retryAfter };
}

function secondsToWait(response: AxiosResponse): number | null {
  const seconds = Number(response.headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3_600) : null;
}

function failureOf(response: AxiosResponse): ApiFailure {
  const parsed = apiErrorSchema.safeParse(response.data);
  if (!parsed.success) return failure('trouble', secondsToWait(response));
  const { code } = parsed.data.error;
  return failure(PASSING.includes(code) ? 'trouble' : code, secondsToWait(response));
}

interface Call<T> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: z.ZodType<T>;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly token?: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

async function encode(body: unknown): Promise<{ data?: Buffer; headers: Record<string, string> }> {
  if (body === undefined) return { headers: {} };
  const json = Buffer.from(JSON.stringify(body));
  const headers = { 'content-type': 'application/json' };
  if (json.length < GZIP_FROM_BYTES) return { data: json, headers };
  return { data: await compress(json), headers: { ...headers, 'content-encoding': 'gzip' } };
}

/**
 * Whether a kept connection turned out to be closed at the other end: nobody is to blame, and nothing need be known of it.
 * The same call on a new one may run twice, which the service expects of every call.
 */
function wasClosedMeanwhile(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || !('request' in error)) return false;
  const { request } = error;
  const reused = typeof request === 'object' && request !== null && 'reusedSocket' in request && request.reusedSocket;
  return reused === true && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

/** Every call the desk makes to the central service. Time-outs on all of them; every answer parsed by the contract. */
export interface ApiClient {
  login(request: Omit<LoginRequest, 'protocol'>): ApiResult<z.infer<typeof loginAnswerSchema>>;
  refresh(refreshToken: string, deskId: string, signal: AbortSignal): ApiResult<z.infer<typeof tokenAnswerSchema>>;
  logout(token: string): ApiResult<z.infer<typeof logoutAnswerSchema>>;
  /** Whether the garage closed this desk; asked when something answered so. */
  closing(token: string): ApiResult<ClosingAnswer>;
  /** The desks of the garage. */
  desks(token: string, signal: AbortSignal): ApiResult<DesksAnswer>;
  closeDesk(
    token: string,
    deskId: string,
    request: CloseDeskRequest,
    signal: AbortSignal,
  ): ApiResult<z.infer<typeof closeDeskAnswerSchema>>;
  push(token: string, request: Omit<PushRequest, 'protocol'>, signal: AbortSignal): ApiResult<PushAnswer>;
  changes(token: string, query: PullQuery, signal: AbortSignal): ApiResult<ChangesAnswer>;
  /** What the vehicle registry says of a plate. */
  registry(token: string, plate: string, signal: AbortSignal): ApiResult<RegistryAnswer>;
  /** What the service keeps about a customer beyond the rows of the feed. */
  customerData(token: string, customerId: string, signal: AbortSignal): ApiResult<CustomerDataAnswer>;
  /** What people at this desk looked at; told again, it is kept once. */
  tellAudit(
    token: string,
    lines: readonly SeenLine[],
    signal?: AbortSignal,
  ): ApiResult<z.infer<typeof auditAnswerSchema>>;
  /** Who looked at a customer and changed something, from after a line on. */
  audit(token: string, query: AuditOf, signal: AbortSignal): ApiResult<AuditPage>;
  /** Customers who left the desks. */
  findAway(token: string, query: string, signal: AbortSignal): ApiResult<FindAwayAnswer>;
  bringBack(token: string, customerId: string, signal: AbortSignal): ApiResult<z.infer<typeof bringBackAnswerSchema>>;
  /** A new temporary password for a fleet whose login is `email`; an earlier one no longer works. */
  fleetLogin(token: string, fleetId: string, email: string, signal: AbortSignal): ApiResult<FleetLoginAnswer>;
}

interface AuditOf {
  readonly customerId: string;
  readonly before: string | null;
  readonly limit: number;
}

export interface PullQuery {
  readonly cursor: string | null;
  readonly wait: number;
  readonly confirmed: number;
  readonly limit: number;
}

/** Loading axios takes 40 ms and more, which the first window need not wait for. */
function lazyClient(baseURL: string): () => Promise<AxiosInstance> {
  let http: Promise<AxiosInstance> | undefined;
  return () => {
    http ??= import('axios').then(({ default: axios }) =>
      axios.create({
        baseURL,
        maxContentLength: MAX_ANSWER_BYTES,
        validateStatus: () => true,
        proxy: false,
        maxRedirects: 0,
      }),
    );
    return http;
  };
}

/** Sends calls to the service; what went wrong comes back as a value. */
function createCaller(baseURL: string): <T>(wanted: Call<T>) => ApiResult<T> {
  const client = lazyClient(baseURL);

  async function send<T>({ method, path, body, query, token, timeoutMs, signal }: Call<T>) {
    const http = await client();
    const { data, headers } = await encode(body);
    const deadline = AbortSignal.timeout(timeoutMs);
    const request = {
      method,
      url: path,
      headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      ...(data === undefined ? {} : { data }),
      ...(query === undefined ? {} : { params: query }),
    };
    return http.request(request).catch((error: unknown) => {
      if (!wasClosedMeanwhile(error)) throw error;
      return http.request(request).catch((again: unknown) => {
        throw new Error('The call may have arrived before', { cause: again });
      });
    });
  }

  return async (wanted) => {
    try {
      const response = await send(wanted);
      if (response.status < 200 || response.status > 299) return err(failureOf(response));
      const parsed = wanted.answer.safeParse(response.data);
      return parsed.success ? ok(parsed.data) : err(failure('trouble'));
    } catch (error) {
      // Reset, cut off, timed out or aborted: in each case nothing is known of what the service did.
      return err(neverLeft(error) ? { ...failure('unreachable'), neverLeft: true } : failure('unreachable'));
    }
  };
}

type Caller = ReturnType<typeof createCaller>;

function auditCalls(call: Caller, limits: CallLimits): Pick<ApiClient, 'tellAudit' | 'audit'> {
  const path = '/v1/audit';
  return {
    tellAudit: (token, lines, signal) =>
      call({
        method: 'POST',
        path,
        answer: auditAnswerSchema,
        body: { protocol: PROTOCOL, lines },
        token,
        timeoutMs: limits.call,
        signal,
      }),
    audit: (token, { customerId, before, limit }, signal) =>
      call({
        method: 'GET',
        path,
        answer: auditPageSchema,
        query: { protocol: PROTOCOL, customer: customerId, limit, ...(before === null ? {} : { before }) },
        token,
        timeoutMs: limits.lookup,
        signal,
      }),
  };
}

/** Which desks the garage has, and closing one of them. */
function desksCalls(call: Caller, timeoutMs: number): Pick<ApiClient, 'closing' | 'desks' | 'closeDesk'> {
  return {
    closing: (token) =>
      call({ method: 'GET', path: '/v1/desk/closing', answer: closingAnswerSchema, token, timeoutMs }),
    desks: (token, signal) =>
      call({ method: 'GET', path: '/v1/desks', answer: desksAnswerSchema, token, timeoutMs, signal }),
    closeDesk: (token, deskId, body, signal) =>
      call({
        method: 'POST',
        path: `/v1/desks/${encodeURIComponent(deskId)}/close`,
        answer: closeDeskAnswerSchema,
        body,
        token,
        timeoutMs,
        signal,
      }),
  };
}

function awayCalls(call: Caller, timeoutMs: number): Pick<ApiClient, 'findAway' | 'bringBack'> {
  const post = { method: 'POST' as const, timeoutMs };
  return {
    findAway: (token, query, signal) => {
      const body = { protocol: PROTOCOL, query };
      return call({ ...post, path: '/v1/away/search', answer: findAwayAnswerSchema, body, token, signal });
    },
    bringBack: (token, customerId, signal) => {
      const asked = { path: `/v1/away/${encodeURIComponent(customerId)}/back`, body: { protocol: PROTOCOL } };
      return call({ ...post, ...asked, answer: bringBackAnswerSchema, token, signal });
    },
  };
}

/** The calls that a person waits for. */
function lookups(call: Caller, timeoutMs: number): Pick<ApiClient, 'registry' | 'customerData' | 'fleetLogin'> {
  return {
    registry: (token, plate, signal) =>
      call({
        method: 'GET',
        path: `/v1/registry/${encodeURIComponent(plate)}`,
        answer: registryAnswerSchema,
        query: { protocol: PROTOCOL },
        token,
        timeoutMs,
        signal,
      }),
    customerData: (token, customerId, signal) =>
      call({
        method: 'GET',
        path: `/v1/customers/${encodeURIComponent(customerId)}/data`,
        answer: customerDataAnswerSchema,
        query: { protocol: PROTOCOL },
        token,
        timeoutMs,
        signal,
      }),
    fleetLogin: (token, fleetId, email, signal) =>
      call({
        method: 'POST',
        path: `/v1/fleets/${encodeURIComponent(fleetId)}/login`,
        answer: fleetLoginAnswerSchema,
        body: { protocol: PROTOCOL, email },
        token,
        timeoutMs,
        signal,
      }),
  };
}

/** The calls to the service at this address; each ends within its limit, whatever the other end does. */
export function createApiClient(baseURL: string, limits: CallLimits = LIMITS): ApiClient {
  const call = createCaller(baseURL);
  const timeoutMs = limits.call;
  return {
    login: (request) =>
      call({
        method: 'POST',
        path: '/v1/login',
        answer: loginAnswerSchema,
        body: { ...request, protocol: PROTOCOL },
        timeoutMs,
      }),
    refresh: (refreshToken, deskId, signal) =>
      call({
        method: 'POST',
        path: '/v1/token',
        answer: tokenAnswerSchema,
        body: { refreshToken, deskId },
        timeoutMs,
        signal,
      }),
    logout: (token) =>
      call({ method: 'POST', path: '/v1/logout', answer: logoutAnswerSchema, body: {}, token, timeoutMs }),
    push: (token, request, signal) =>
      call({
        method: 'POST',
        path: '/v1/push',
        answer: pushAnswerSchema,
        body: { ...request, protocol: PROTOCOL },
        token,
        timeoutMs,
        signal,
      }),
    changes: (token, { cursor, ...rest }, signal) =>
      call({
        method: 'GET',
        path: '/v1/changes',
        answer: changesAnswerSchema,
        query: { protocol: PROTOCOL, ...rest, ...(cursor === null ? {} : { cursor }) },
        token,
        timeoutMs: rest.wait * 1_000 + limits.pollGrace + (rest.wait > 0 ? 0 : timeoutMs),
        signal,
      }),
    ...lookups(call, limits.lookup),
    ...desksCalls(call, limits.lookup),
    ...auditCalls(call, limits),
    ...awayCalls(call, limits.lookup),
  };
}
