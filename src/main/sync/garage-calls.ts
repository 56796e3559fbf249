import type { z } from 'zod';
import { type AuditPage, auditAnswerSchema, auditPageSchema, type SeenLine } from '../../shared/api/audit.ts';
import { bringBackAnswerSchema, type FindAwayAnswer, findAwayAnswerSchema } from '../../shared/api/away.ts';
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
import { PROTOCOL } from '../../shared/api/protocol.ts';
import { type RegistryAnswer, registryAnswerSchema } from '../../shared/api/registry.ts';
import { type RetentionAnswer, retentionAnswerSchema, type SetRetentionRequest } from '../../shared/api/retention.ts';
import type { ApiResult, Caller, CallLimits } from './api-caller.ts';

/** What a desk asks the service beside logging in and the sync: answers that stand in no row of the feed. */
export interface GarageCalls {
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
  /** After how long customers who were not seen leave the desks. */
  retention(token: string, signal: AbortSignal): ApiResult<RetentionAnswer>;
  setRetention(token: string, request: SetRetentionRequest, signal: AbortSignal): ApiResult<RetentionAnswer>;
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

function auditCalls(call: Caller, limits: CallLimits): Pick<GarageCalls, 'tellAudit' | 'audit'> {
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
function desksCalls(call: Caller, timeoutMs: number): Pick<GarageCalls, 'closing' | 'desks' | 'closeDesk'> {
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

function awayCalls(call: Caller, timeoutMs: number): Pick<GarageCalls, 'findAway' | 'bringBack'> {
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

function retentionCalls(call: Caller, timeoutMs: number): Pick<GarageCalls, 'retention' | 'setRetention'> {
  const asked = { path: '/v1/retention', answer: retentionAnswerSchema, timeoutMs };
  return {
    retention: (token, signal) => call({ ...asked, method: 'GET', token, signal }),
    setRetention: (token, body, signal) => call({ ...asked, method: 'PUT', body, token, signal }),
  };
}

/** The calls that a person waits for. */
function lookups(call: Caller, timeoutMs: number): Pick<GarageCalls, 'registry' | 'customerData' | 'fleetLogin'> {
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

/** The calls that are no part of logging in or the sync; a person waits for nearly all of them. */
export function createGarageCalls(call: Caller, limits: CallLimits): GarageCalls {
  return {
    ...lookups(call, limits.lookup),
    ...desksCalls(call, limits.lookup),
    ...retentionCalls(call, limits.lookup),
    ...auditCalls(call, limits),
    ...awayCalls(call, limits.lookup),
  };
}
