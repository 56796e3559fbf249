import { parseEmail } from '../../shared/domain/email.ts';
import type { HolderRole } from '../../shared/domain/passport.ts';
import { parsePlate } from '../../shared/domain/plate.ts';
import type { RegistryField } from '../../shared/domain/registry-rules.ts';
import { type VehicleDetails, vehicleDetailsSchema } from '../../shared/domain/vehicle.ts';
import type { ChannelInput } from '../../shared/ipc/channel.ts';
import type { Channels } from '../../shared/ipc/channels.ts';
import { formatDay, parseDay } from './dates.ts';
import { type FleetChoice, NO_FLEET } from './fleet-choice.ts';
import { onlyProblems, type Problems } from './problems.ts';
import { tooLong } from './too-long.ts';

/** The form Aanmaken AutoPaspoort as typed. */
export interface IssueDraft {
  readonly plate: string;
  readonly make: string;
  readonly model: string;
  readonly year: string;
  readonly fuel: string;
  readonly apkExpiresOn: string;
  readonly role: HolderRole;
  readonly email: string;
  readonly fleetId: FleetChoice;
}

/** An empty form with what is known already filled in. */
export function newIssueDraft(known: Partial<IssueDraft>): IssueDraft {
  return {
    plate: '',
    make: '',
    model: '',
    year: '',
    fuel: '',
    apkExpiresOn: '',
    role: 'owner',
    email: '',
    fleetId: NO_FLEET,
    ...known,
  };
}

/** The fields that a known car fills in. */
export function vehicleFields(vehicle: Pick<VehicleDetails, RegistryField>): Partial<IssueDraft> {
  return {
    make: vehicle.make,
    model: vehicle.model,
    year: vehicle.year === null ? '' : String(vehicle.year),
    fuel: vehicle.fuel,
    apkExpiresOn: vehicle.apkExpiresOn === null ? '' : formatDay(vehicle.apkExpiresOn, 'nl'),
  };
}

/** What is wrong with the form, per field. A fleet that was typed must be picked, else the link would be lost unseen. */
export function validateIssue(values: IssueDraft): Problems<IssueDraft> {
  const { year, apkExpiresOn, email, fleetId } = values;
  const wrong = onlyProblems<IssueDraft>({
    plate: parsePlate(values.plate) ? null : 'fields.problem.plate',
    year: year.trim() === '' || parseYear(year) !== null ? null : 'fields.problem.year',
    apkExpiresOn: apkExpiresOn.trim() === '' || parseDay(apkExpiresOn) ? null : 'fields.problem.day',
    email: email.trim() === '' ? 'fields.problem.emailRequired' : parseEmail(email) ? null : 'fields.problem.email',
    fleetId: fleetId.text.trim() === '' || fleetId.fleet ? null : 'fields.problem.fleet',
  });
  return { ...tooLong(vehicleDetailsSchema.pick({ make: true, model: true, fuel: true }), values), ...wrong };
}

/** The car as typed so far; what cannot be read yet counts as not filled in. */
export function typedVehicle(values: IssueDraft): Omit<VehicleDetails, 'plate'> {
  return {
    make: values.make.trim(),
    model: values.model.trim(),
    year: parseYear(values.year),
    fuel: values.fuel.trim(),
    apkExpiresOn: parseDay(values.apkExpiresOn),
  };
}

/** What is asked of the main process; only for a form without problems. */
export function issueInput(holderId: string, values: IssueDraft): ChannelInput<Channels['passports.issue']> {
  return {
    holderId,
    role: values.role,
    email: parseEmail(values.email) ?? '',
    vehicle: { plate: parsePlate(values.plate) ?? '', ...typedVehicle(values) },
    fleetId: values.fleetId.fleet?.id ?? null,
  };
}

const FIRST_CAR = 1886;
const LAST_YEAR = 2100;

function parseYear(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return year >= FIRST_CAR && year <= LAST_YEAR ? year : null;
}
