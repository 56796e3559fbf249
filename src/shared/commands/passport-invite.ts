import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { whyNoInvitation } from '../domain/passport-rules.ts';
import { defineCommand } from './command.ts';

const schema = z.object({ passportId: idSchema });

/** Sends the invitation of an AutoPaspoort again; the service mails one a day at most, whoever asks. */
export const passportInvite = defineCommand({
  type: 'passport.invite',
  version: 1,
  schema,
  factKeys: ({ passportId }) => ({ passportId }),
  check: (_payload, facts) => whyNoInvitation(facts),
  effect: (_payload, { passport }, { today }) =>
    passport ? [{ entity: 'passport', row: { ...passport, invitedOn: today } }] : [],
  creates: () => [],
  fieldEdit: () => null,
});
