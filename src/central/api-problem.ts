import type { ApiError, ApiErrorCode } from '../shared/api/protocol.ts';

const STATUS: Record<ApiErrorCode, number> = {
  malformed_request: 400,
  login_failed: 401,
  token_invalid: 401,
  desk_revoked: 403,
  not_found: 404,
  desk_of_other_garage: 409,
  sequence_gap: 409,
  sequence_reused: 409,
  login_in_use: 409,
  login_changed: 409,
  cursor_expired: 410,
  too_large: 413,
  protocol_unsupported: 426,
  too_many_requests: 429,
  internal_error: 500,
  unavailable: 503,
};

/** An answer outside 2xx, thrown from wherever it becomes clear. Messages are for engineers and name no person. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ApiErrorCode;
  readonly lastSeq: number | undefined;

  constructor(code: ApiErrorCode, message: string, lastSeq?: number) {
    super(message);
    this.code = code;
    this.lastSeq = lastSeq;
  }

  get status(): number {
    return STATUS[this.code];
  }

  body(): ApiError {
    const error = { code: this.code, message: this.message };
    return { error: this.lastSeq === undefined ? error : { ...error, lastSeq: this.lastSeq } };
  }
}
