import { err, type Result } from '../../shared/domain/result.ts';
import type { Db } from '../db/open-database.ts';
import { readMeta, writeMeta } from '../repos/meta.ts';
import type { ApiClient, ApiFailure } from './api-client.ts';

const NO_LOGIN: ApiFailure = { code: 'token_invalid', retryAfter: null, lastSeq: null };

/** Calls with the desk's access token, and gets a new one when it ran out. Concurrent calls share one refresh. */
export interface Tokens {
  authorized<T>(call: (token: string) => Promise<Result<T, ApiFailure>>): Promise<Result<T, ApiFailure>>;
  /** Goes on under another desk id: a restored backup may not reuse numbers that the service has seen. */
  moveToDesk(deskId: string): Promise<Result<null, ApiFailure>>;
}

export function createTokens(db: Db, api: ApiClient): Tokens {
  let refreshing: Promise<Result<null, ApiFailure>> | null = null;

  async function refresh(deskId: string): Promise<Result<null, ApiFailure>> {
    const { tokens } = readMeta(db);
    if (!tokens) return err(NO_LOGIN);
    const answer = await api.refresh(tokens.refreshToken, deskId);
    if (answer.ok) {
      const { accessToken, refreshToken } = answer.value.tokens;
      writeMeta(db, { tokens: { accessToken, refreshToken }, deskId });
      return { ok: true, value: null };
    }
    // The service knows this token no longer: only a person can log in again. The outbox stays as it is.
    if (answer.error.code === 'token_invalid') writeMeta(db, { tokens: null });
    return answer;
  }

  function refreshOnce(deskId: string): Promise<Result<null, ApiFailure>> {
    refreshing ??= refresh(deskId).finally(() => {
      refreshing = null;
    });
    return refreshing;
  }

  return {
    authorized: async (call) => {
      const { tokens, deskId } = readMeta(db);
      if (!tokens || deskId === null) return err(NO_LOGIN);
      const answer = await call(tokens.accessToken);
      if (answer.ok || answer.error.code !== 'token_invalid') return answer;
      const refreshed = await refreshOnce(deskId);
      if (!refreshed.ok) return refreshed;
      const renewed = readMeta(db).tokens;
      return renewed ? call(renewed.accessToken) : err(NO_LOGIN);
    },
    moveToDesk: (deskId) => refreshOnce(deskId),
  };
}
