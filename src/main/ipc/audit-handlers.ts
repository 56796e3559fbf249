import { err, ok } from '../../shared/domain/result.ts';
import type { AuditRow } from '../../shared/ipc/audit-views.ts';
import type { Page } from '../../shared/ipc/views.ts';
import type { Desk } from '../desk.ts';
import { resolveId } from '../repos/aliases.ts';
import type { Outcome } from '../services/context.ts';
import { loginError } from '../session/sign-in.ts';
import type { Handlers } from './handler-types.ts';

/** Wie keek en wijzigde: kept by the service alone, so it needs the network. */
export function auditHandlers(desk: Desk): Pick<Handlers, 'customers.audit'> {
  return {
    'customers.audit': async ({ id, cursor, limit }): Promise<Outcome<Page<AuditRow>>> => {
      const before = desk.context();
      if (!before.ok) return before;
      const query = { customerId: resolveId(before.value.db, id), before: cursor, limit };
      const answer = await desk.ask((api, token, signal) => api.audit(token, query, signal));
      // Nobody who locked the desk meanwhile finds it on the screen.
      const after = desk.context();
      if (!after.ok) return after;
      if (!answer.ok) return err(loginError(answer.error));
      const { lines, more } = answer.value;
      return ok({ rows: lines, nextCursor: more ? (lines.at(-1)?.id ?? null) : null, total: null });
    },
  };
}
