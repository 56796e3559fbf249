import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { refuse } from '../domain/refusal.ts';
import { baseSchema, defineCommand } from './command.ts';

const schema = z.object({ fleetId: idSchema, base: baseSchema });

/** Opnieuw activeren of a fleet account: its manager may log in again, with the password of before. */
export const fleetActivate = defineCommand({
  type: 'fleet.activate',
  version: 1,
  schema,
  factKeys: ({ fleetId }) => ({ fleetId }),
  check: (_payload, { fleet }) => (fleet ? null : refuse('fleet_not_found')),
  effect: (_payload, { fleet }) => (fleet ? [{ entity: 'fleet', row: { ...fleet, state: 'active' } }] : []),
  creates: () => [],
  fieldEdit: ({ fleetId, base }) => ({ target: { entity: 'fleet', id: fleetId }, changes: { state: 'active' }, base }),
});
