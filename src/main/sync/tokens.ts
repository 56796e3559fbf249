import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { Db } from '../db/open-database.ts';
import { readMeta, writeMeta } from '../repos/meta.ts';
import { type ApiFailure, failure } from './api-caller.ts';
import type { ApiClient } from './api-client.ts';

/** Calls with the desk's access token, and gets a new one when it ran out. Concurrent calls share one refresh. */
export interface Tokens {
  authorized<T>(call: (token: string) => Promise<Result<T, ApiFailure>>): Promise<Result<T, ApiFailure>>;
  /**
   * Goes on under another desk id: numbers that the service has seen may not be used again. `also` runs in the
   * transaction that stores the id.
   */
  moveToDesk(deskId: string, also: () => void): Promise<Result<null, ApiFailure>>;
}

export function createTokens(db: Db, api: ApiClient, signal: AbortSignal): Tokens {
  let refreshing: Promise<Result<null, ApiFailure>> | null = null;

  async function refresh(deskId: string, also: () => void): Promise<Result<null, ApiFailure>> {
    const { tokens } = readMeta(db);
    if (!tokens) return err(failure('token_invalid'));
    const answer = await api.refresh(tokens.refreshToken, deskId, signal);
    if (answer.ok) {
      const { accessToken, refreshToken } = answer.value.tokens;
      db.transaction(() => {
        writeMeta(db, { tokens: { accessToken, refreshToken }, deskId });
        also();
      }).immediate();
      return ok(null);
    }
    // The service knows this token no longer: only a person can log in again. The outbox stays as it is.
    if (answer.error.code === 'token_invalid') writeMeta(db, { tokens: null });
    return answer;
  }

  function track(work: Promise<Result<null, ApiFailure>>): Promise<Result<null, ApiFailure>> {
    refreshing = work.finally(() => {
      refreshing = null;
    });
    return refreshing;
  }

  /** A token other than the one that was turned away: perhaps another call got it in the meantime. */
  async function renew(turnedAway: string): Promise<Result<string, ApiFailure>> {
    await refreshing;
    const { tokens, deskId } = readMeta(db);
    if (!tokens || deskId === null) return err(failure('token_invalid'));
    if (tokens.accessToken !== turnedAway) return ok(tokens.accessToken);
    const refreshed = await (refreshing ?? track(refresh(deskId, () => undefined)));
    if (!refreshed.ok) return refreshed;
    const renewed = readMeta(db).tokens;
    return renewed ? ok(renewed.accessToken) : err(failure('token_invalid'));
  }

  return {
    authorized: async (call) => {
      const { tokens } = readMeta(db);
      if (!tokens) return err(failure('token_invalid'));
      const answer = await call(tokens.accessToken);
      if (answer.ok || answer.error.code !== 'token_invalid') return answer;
      const renewed = await renew(tokens.accessToken);
      return renewed.ok ? call(renewed.value) : renewed;
    },
    moveToDesk: async (deskId, also) => {
      await refreshing;
      return track(refresh(deskId, also));
    },
  };
}
