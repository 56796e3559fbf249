import { useDeferredValue } from 'react';
import { parseEmail } from '../../shared/domain/email.ts';
import type { Problem } from './problems.ts';
import { useApi } from './use-api.ts';

/** Never asked about: stands in while what is typed is no address yet. */
const NO_EMAIL = 'niemand@igarage.example';

/** What is wrong with an address as the login of a fleet, while it is typed; whether it is one at all the form says. */
export function useFleetEmail(typed: string, managerPassportId: string, fleetId: string | null): Problem | undefined {
  const email = parseEmail(useDeferredValue(typed));
  const input = { email: email ?? NO_EMAIL, managerPassportId, fleetId };
  const { data } = useApi('fleets.checkEmail', input, { enabled: email !== null });
  const refusal = email === null ? null : (data?.refusal ?? null);
  return refusal === null ? undefined : `errors.${refusal}.text`;
}
