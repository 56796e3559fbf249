import type { CustomerDataAnswer } from '../../../shared/api/customer-data.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { NoServicePart } from '../../../shared/ipc/print-views.ts';
import { confirmedRevision } from '../../repos/shadows.ts';
import type { ApiFailure, ApiResult } from '../../sync/api-caller.ts';
import type { DeskContext } from '../context.ts';

/** Asks the central service what it keeps about a customer. */
export type AskCustomerData = (customerId: string) => ApiResult<CustomerDataAnswer>;

/** What the service keeps about a customer that was never sent to it. */
export const NOT_SENT = 'not_sent';

const WHY: Partial<Record<ApiFailure['code'], NoServicePart>> = {
  unreachable: 'offline',
  token_invalid: 'signed_out',
  login_failed: 'signed_out',
  desk_revoked: 'signed_out',
  too_many_requests: 'busy',
  protocol_unsupported: 'update',
};

/** What the service keeps about a customer beyond what this desk has, `NOT_SENT` for nothing yet, or why that cannot be said now. */
export async function askService(
  { db }: DeskContext,
  ask: AskCustomerData,
  customerId: string,
): Promise<Result<CustomerDataAnswer | typeof NOT_SENT, NoServicePart>> {
  if (confirmedRevision(db, { entity: 'customer', id: customerId }) === 0) return ok(NOT_SENT);
  const asked = await ask(customerId);
  return asked.ok ? ok(asked.value) : err(WHY[asked.error.code] ?? 'trouble');
}
