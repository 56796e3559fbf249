import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AxiosInstance, AxiosResponse } from 'axios';
import type { z } from 'zod';
import { type ApiErrorCode, apiErrorSchema } from '../../shared/api/protocol.ts';
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

export const LIMITS: CallLimits = { call: 20_000, lookup: 8_000, pollGrace: 10_000 };
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
  readonly method: 'GET' | 'POST' | 'PUT';
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
export function createCaller(baseURL: string): <T>(wanted: Call<T>) => ApiResult<T> {
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

export type Caller = ReturnType<typeof createCaller>;
