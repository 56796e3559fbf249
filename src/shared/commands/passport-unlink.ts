import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { linkReasonSchema } from '../domain/passport.ts';
import { whyNotUnlink } from '../domain/passport-rules.ts';
import { baseSchema, defineCommand } from './command.ts';

const schema = z.object({
  passportId: idSchema,
  /** The fleet it was in on the screen; taking it out of another one would undo a colleague's work. */
  fleetId: idSchema,
  base: baseSchema,
  /** Why, in the words of whoever unlinked many at once. */
  reason: linkReasonSchema.optional(),
});

/** Ontkoppelen (manual, section 2). */
export const passportUnlink = defineCommand({
  type: 'passport.unlink',
  version: 1,
  schema,
  factKeys: ({ passportId }) => ({ passportId }),
  check: ({ fleetId }, facts) => whyNotUnlink(facts, fleetId),
  effect: (_payload, { passport }) => (passport ? [{ entity: 'passport', row: { ...passport, fleetId: null } }] : []),
  creates: () => [],
  fieldEdit: ({ passportId, base }) => ({
    target: { entity: 'passport', id: passportId },
    changes: { fleetId: null },
    base,
  }),
});
