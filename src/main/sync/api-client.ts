import type { z } from 'zod';
import { type LoginRequest, loginAnswerSchema, logoutAnswerSchema, tokenAnswerSchema } from '../../shared/api/auth.ts';
import { type ChangesAnswer, changesAnswerSchema } from '../../shared/api/changes.ts';
import { PROTOCOL } from '../../shared/api/protocol.ts';
import { type PushAnswer, type PushRequest, pushAnswerSchema } from '../../shared/api/push.ts';
import { type ApiResult, type CallLimits, createCaller, LIMITS } from './api-caller.ts';
import { createGarageCalls, type GarageCalls } from './garage-calls.ts';

/** Every call the desk makes to the central service. Time-outs on all of them; every answer parsed by the contract. */
export interface ApiClient extends GarageCalls {
  login(request: Omit<LoginRequest, 'protocol'>): ApiResult<z.infer<typeof loginAnswerSchema>>;
  refresh(refreshToken: string, deskId: string, signal: AbortSignal): ApiResult<z.infer<typeof tokenAnswerSchema>>;
  logout(token: string): ApiResult<z.infer<typeof logoutAnswerSchema>>;
  push(token: string, request: Omit<PushRequest, 'protocol'>, signal: AbortSignal): ApiResult<PushAnswer>;
  changes(token: string, query: PullQuery, signal: AbortSignal): ApiResult<ChangesAnswer>;
}

export interface PullQuery {
  readonly cursor: string | null;
  readonly wait: number;
  readonly confirmed: number;
  readonly limit: number;
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
    ...createGarageCalls(call, limits),
  };
}
