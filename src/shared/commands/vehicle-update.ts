import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { refuse } from '../domain/refusal.ts';
import { vehicleChangesSchema } from '../domain/vehicle.ts';
import { applyChanges } from './apply-changes.ts';
import { baseSchema, defineCommand } from './command.ts';

const schema = z.object({ vehicleId: idSchema, changes: vehicleChangesSchema, base: baseSchema });

/** Data of a car put right, most often with what the vehicle registry says. */
export const vehicleUpdate = defineCommand({
  type: 'vehicle.update',
  version: 1,
  schema,
  factKeys: ({ vehicleId }) => ({ vehicleId }),
  check: (_payload, { vehicle }) => (vehicle ? null : refuse('vehicle_not_found')),
  effect: ({ changes }, { vehicle }) => (vehicle ? [{ entity: 'vehicle', row: applyChanges(vehicle, changes) }] : []),
  creates: () => [],
  fieldEdit: ({ vehicleId, changes, base }) => ({ target: { entity: 'vehicle', id: vehicleId }, changes, base }),
});
