import { z } from 'zod';
import { isoDateSchema } from './date-schemas.ts';
import { emailSchema } from './email.ts';
import { idSchema } from './ids.ts';
import { lineSchema } from './line-schema.ts';

export const passportStateSchema = z.enum(['issued', 'activated']);
/** `issued`: the invitation is out; `activated`: the holder logged in. After a transfer the row is gone from the garage. */
export type PassportState = z.infer<typeof passportStateSchema>;

export const holderRoleSchema = z.enum(['owner', 'driver']);
export type HolderRole = z.infer<typeof holderRoleSchema>;

/** AutoPaspoort: the digital passport of one vehicle, held by one customer, in one fleet at most. */
export const passportSchema = z.object({
  id: idSchema,
  vehicleId: idSchema,
  holderId: idSchema,
  role: holderRoleSchema,
  /** Login and invitation address of the holder. */
  email: emailSchema,
  state: passportStateSchema,
  fleetId: idSchema.nullable(),
  issuedOn: isoDateSchema,
  activatedOn: isoDateSchema.nullable(),
  /** Last day of an open offer to a new holder (manual, section 4); `null` when there is none. */
  offeredUntil: isoDateSchema.nullable(),
  /** Day of the latest invitation after the first one; `null` when there was none. */
  invitedOn: isoDateSchema.nullable(),
});
export type Passport = z.infer<typeof passportSchema>;

/** Why passports were linked or unlinked, kept with the command. */
export const linkReasonSchema = lineSchema(200);

/** Passports that one action links or unlinks at most. */
export const MOST_LINKED = 500;
