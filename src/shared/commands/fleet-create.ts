import { z } from 'zod';
import { fleetDetailsSchema } from '../domain/fleet.ts';
import { whyNoFleetAccount, whyNotFleetEmail } from '../domain/fleet-rules.ts';
import { idSchema } from '../domain/ids.ts';
import { refuse } from '../domain/refusal.ts';
import { defineCommand } from './command.ts';

const schema = z.object({
  fleetId: idSchema,
  customerId: idSchema,
  managerPassportId: idSchema,
  details: fleetDetailsSchema,
});

/** Aanmaken Fleet Account; the service then mails the login to the address given (manual, section 1). */
export const fleetCreate = defineCommand({
  type: 'fleet.create',
  version: 1,
  schema,
  factKeys: ({ fleetId, customerId, managerPassportId, details }) => ({
    fleetId,
    customerId,
    passportId: managerPassportId,
    email: details.email,
  }),
  check: ({ details }, facts) => {
    if (facts.fleet) return refuse('id_in_use');
    return whyNoFleetAccount(facts) ?? whyNotFleetEmail(details.email, facts, null);
  },
  effect: ({ fleetId, customerId, managerPassportId, details }, _facts, { today }) => [
    {
      entity: 'fleet',
      row: { ...details, id: fleetId, customerId, managerPassportId, createdOn: today, state: 'active' },
    },
  ],
  creates: ({ fleetId }) => [{ entity: 'fleet', id: fleetId }],
  fieldEdit: () => null,
});
