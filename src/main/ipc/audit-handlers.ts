import type { AuditPage, SeenLine } from '../../shared/api/audit.ts';
import { limits } from '../../shared/api/protocol.ts';
import { err, ok } from '../../shared/domain/result.ts';
import type { AuditRow } from '../../shared/ipc/audit-views.ts';
import type { Page } from '../../shared/ipc/views.ts';
import type { Desk } from '../desk.ts';
import { resolveId } from '../repos/aliases.ts';
import { listUntold } from '../repos/audit-lines.ts';
import type { Outcome } from '../services/context.ts';
import { loginError } from '../session/sign-in.ts';
import type { ApiFailure, ApiResult } from '../sync/api-caller.ts';
import type { Handlers } from './handler-types.ts';

/** Somebody waits for the list: telling first may not take longer than reading. */
const TELL_MS = 8_000;

/** After these the list cannot be had either. */
const NO_ANSWER: readonly ApiFailure['code'][] = ['unreachable', 'token_invalid'];

/** Reads the list with what this desk has to tell in it: who opened the profile a moment ago finds that too. */
function askAudit(
  desk: Desk,
  query: { readonly customerId: string; readonly before: string | null; readonly limit: number },
  untold: readonly SeenLine[],
): ApiResult<AuditPage> {
  return desk.ask(async (api, token, signal) => {
    const soon = AbortSignal.any([signal, AbortSignal.timeout(TELL_MS)]);
    // The sync tells them again, and marks them told then: they are kept once all the same.
    const told = untold.length === 0 ? null : await api.tellAudit(token, untold, soon);
    if (told && !told.ok && NO_ANSWER.includes(told.error.code)) return told;
    return api.audit(token, query, signal);
  });
}

/** Wie keek en wijzigde: kept by the service alone, so it needs the network. */
export function auditHandlers(desk: Desk): Pick<Handlers, 'customers.audit'> {
  return {
    'customers.audit': async ({ id, cursor, limit }): Promise<Outcome<Page<AuditRow>>> => {
      const before = desk.context();
      if (!before.ok) return before;
      const { db } = before.value;
      const query = { customerId: resolveId(db, id), before: cursor, limit };
      const answer = await askAudit(desk, query, cursor === null ? listUntold(db, limits.auditLines) : []);
      // Nobody who locked the desk meanwhile finds it on the screen, and no other garage.
      const after = desk.context();
      if (!after.ok) return after;
      if (after.value.db !== db) return err({ code: 'not_signed_in' });
      if (!answer.ok) return err(loginError(answer.error));
      const { lines, more } = answer.value;
      return ok({ rows: lines, nextCursor: more ? (lines.at(-1)?.id ?? null) : null, total: null });
    },
  };
}
