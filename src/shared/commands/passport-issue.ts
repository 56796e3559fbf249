import { z } from 'zod';
import { emailSchema } from '../domain/email.ts';
import { idSchema } from '../domain/ids.ts';
import { holderRoleSchema } from '../domain/passport.ts';
import { whyNoNewPassport } from '../domain/passport-rules.ts';
import { refuse } from '../domain/refusal.ts';
import { vehicleDetailsSchema } from '../domain/vehicle.ts';
import { defineCommand } from './command.ts';

const schema = z.object({
  passportId: idSchema,
  /** Used only when the garage does not know the plate yet; else the known vehicle is taken and this id is an alias. */
  vehicleId: idSchema,
  vehicle: vehicleDetailsSchema,
  holderId: idSchema,
  role: holderRoleSchema,
  email: emailSchema,
  fleetId: idSchema.nullable(),
});

/** Aanmaken AutoPaspoort, with the fleet picked in the same form when wanted (manual, section 2, way 2). */
export const passportIssue = defineCommand({
  type: 'passport.issue',
  version: 1,
  schema,
  factKeys: ({ passportId, holderId, fleetId, vehicle, email }) => ({
    passportId,
    customerId: holderId,
    plate: vehicle.plate,
    email,
    ...(fleetId === null ? {} : { fleetId }),
  }),
  check: ({ fleetId }, facts) => (facts.passport ? refuse('id_in_use') : whyNoNewPassport(facts, fleetId !== null)),
  effect: (payload, { vehicleOfPlate }, { today }) => {
    const newVehicle = { ...payload.vehicle, id: payload.vehicleId, colour: '', mileage: null, lastVisitOn: null };
    const vehicle = vehicleOfPlate ?? newVehicle;
    const passport = {
      id: payload.passportId,
      vehicleId: vehicle.id,
      holderId: payload.holderId,
      role: payload.role,
      email: payload.email,
      state: 'issued' as const,
      fleetId: payload.fleetId,
      issuedOn: today,
      activatedOn: null,
      offeredUntil: null,
      invitedOn: null,
    };
    const passportWrite = { entity: 'passport' as const, row: passport };
    return vehicleOfPlate ? [passportWrite] : [{ entity: 'vehicle', row: vehicle }, passportWrite];
  },
  creates: ({ passportId, vehicleId }) => [
    { entity: 'passport', id: passportId },
    { entity: 'vehicle', id: vehicleId },
  ],
  fieldEdit: () => null,
});
