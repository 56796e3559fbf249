import type { CustomerDataAnswer } from '../../../shared/api/customer-data.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { confirmedRevision } from '../../repos/shadows.ts';
import type { ApiFailure, ApiResult } from '../../sync/api-client.ts';
import type { DeskContext } from '../context.ts';

/** Asks the central service what it keeps about a customer. */
export type AskCustomerData = (customerId: string) => ApiResult<CustomerDataAnswer>;

/** Why the part of the service is not here. */
export type NoServicePart = 'not_sent' | 'offline' | 'signed_out' | 'busy' | 'update' | 'trouble';

const WHY: Partial<Record<ApiFailure['code'], NoServicePart>> = {
  unreachable: 'offline',
  token_invalid: 'signed_out',
  login_failed: 'signed_out',
  desk_revoked: 'signed_out',
  too_many_requests: 'busy',
  protocol_unsupported: 'update',
};

/** What the service keeps about a customer beyond what this desk has, or why that cannot be said now. */
export async function askService(
  { db }: DeskContext,
  ask: AskCustomerData,
  customerId: string,
): Promise<Result<CustomerDataAnswer, NoServicePart>> {
  if (confirmedRevision(db, { entity: 'customer', id: customerId }) === 0) return err('not_sent');
  const asked = await ask(customerId);
  return asked.ok ? ok(asked.value) : err(WHY[asked.error.code] ?? 'trouble');
}
