import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { linkReasonSchema } from '../domain/passport.ts';
import { whyNotLink } from '../domain/passport-rules.ts';
import { baseSchema, defineCommand } from './command.ts';

const schema = z.object({
  passportId: idSchema,
  fleetId: idSchema,
  base: baseSchema,
  /** Why, in the words of whoever linked many at once. */
  reason: linkReasonSchema.optional(),
});

/** Koppelen of an activated AutoPaspoort to a fleet (manual, section 2, way 1). */
export const passportLink = defineCommand({
  type: 'passport.link',
  version: 1,
  schema,
  factKeys: ({ passportId, fleetId }) => ({ passportId, fleetId }),
  check: (_payload, facts) => whyNotLink(facts),
  effect: ({ fleetId }, { passport }) => (passport ? [{ entity: 'passport', row: { ...passport, fleetId } }] : []),
  creates: () => [],
  fieldEdit: ({ passportId, fleetId, base }) => ({
    target: { entity: 'passport', id: passportId },
    changes: { fleetId },
    base,
  }),
});
