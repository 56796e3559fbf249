import { z } from 'zod';
import { whyNotDeactivate } from '../domain/fleet-rules.ts';
import { idSchema } from '../domain/ids.ts';
import { baseSchema, defineCommand } from './command.ts';

const schema = z.object({ fleetId: idSchema, base: baseSchema });

/** Deactiveren of a fleet account without AutoPaspoorten: its manager's login ends, and everything else stays. */
export const fleetDeactivate = defineCommand({
  type: 'fleet.deactivate',
  version: 1,
  schema,
  factKeys: ({ fleetId }) => ({ fleetId, countsPassports: true }),
  check: (_payload, facts) => whyNotDeactivate(facts),
  effect: (_payload, { fleet }) => (fleet ? [{ entity: 'fleet', row: { ...fleet, state: 'inactive' } }] : []),
  creates: () => [],
  fieldEdit: ({ fleetId, base }) => ({
    target: { entity: 'fleet', id: fleetId },
    changes: { state: 'inactive' },
    base,
  }),
});
