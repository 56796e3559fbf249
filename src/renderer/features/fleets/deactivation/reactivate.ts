import { ok, type Result } from '../../../../shared/domain/result.ts';
import type { IpcError } from '../../../../shared/ipc/error.ts';
import { callApi } from '../../../lib/api.ts';

/** Takes a deactivation back: the account is active again, with the AutoPaspoorten that were in it. */
export async function reactivate(
  fleetId: string,
  passportIds: readonly string[],
  reason: string,
): Promise<Result<unknown, IpcError>> {
  const active = await callApi('fleets.activate', { id: fleetId });
  if (!active.ok || passportIds.length === 0) return active;
  const linked = await callApi('passports.linkMany', { fleetId, action: 'link', ids: [...passportIds], reason });
  if (!linked.ok) return linked;
  const [refused] = linked.value.refused;
  return refused ? { ok: false, error: { code: refused.code } } : ok(null);
}
