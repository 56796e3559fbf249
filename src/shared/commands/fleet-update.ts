import { z } from 'zod';
import { fleetChangesSchema } from '../domain/fleet.ts';
import { whyNotFleetEmail } from '../domain/fleet-rules.ts';
import { idSchema } from '../domain/ids.ts';
import { refuse } from '../domain/refusal.ts';
import { applyChanges } from './apply-changes.ts';
import { baseSchema, defineCommand } from './command.ts';

const schema = z.object({
  fleetId: idSchema,
  /** Passport of the fleet manager, whose own address the fleet may not take. */
  managerPassportId: idSchema,
  changes: fleetChangesSchema,
  base: baseSchema,
});

/** Account settings of a fleet. A new address gets no mail: the garage hands the login over (manual, section 1). */
export const fleetUpdate = defineCommand({
  type: 'fleet.update',
  version: 1,
  schema,
  factKeys: ({ fleetId, managerPassportId, changes }) => ({
    fleetId,
    passportId: managerPassportId,
    ...(changes.email === undefined ? {} : { email: changes.email }),
  }),
  check: ({ fleetId, changes }, facts) => {
    if (!facts.fleet) return refuse('fleet_not_found');
    return changes.email === undefined ? null : whyNotFleetEmail(changes.email, facts, fleetId);
  },
  effect: ({ changes }, { fleet }) => (fleet ? [{ entity: 'fleet', row: applyChanges(fleet, changes) }] : []),
  creates: () => [],
  fieldEdit: ({ fleetId, changes, base }) => ({ target: { entity: 'fleet', id: fleetId }, changes, base }),
});
