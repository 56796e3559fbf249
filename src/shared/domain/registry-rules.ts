import type { IsoDate } from './dates.ts';
import type { RegistryVehicle } from './registry-vehicle.ts';
import type { VehicleDetails } from './vehicle.ts';

/** What somebody at the counter should know before the car is taken in. */
export type RegistryWarning = 'apk_expired' | 'not_insured' | 'open_recall' | 'exported';

export function registryWarnings(
  car: Pick<RegistryVehicle, 'apkExpiresOn' | 'insured' | 'exported' | 'openRecall'>,
  today: IsoDate,
): readonly RegistryWarning[] {
  const found: readonly (readonly [boolean, RegistryWarning])[] = [
    [car.exported === true, 'exported'],
    [car.apkExpiresOn !== null && car.apkExpiresOn < today, 'apk_expired'],
    [car.insured === false, 'not_insured'],
    [car.openRecall === true, 'open_recall'],
  ];
  return found.filter(([holds]) => holds).map(([, warning]) => warning);
}

/** The fields that the registry and a garage both keep. */
export const REGISTRY_FIELDS = ['make', 'model', 'year', 'fuel', 'apkExpiresOn'] as const;
export type RegistryField = (typeof REGISTRY_FIELDS)[number];

/** A field on which the registry says something else than the garage has; `ours` is empty where the garage has nothing. */
export interface RegistryDifference {
  readonly field: RegistryField;
  readonly ours: string;
  readonly theirs: string;
}

function textOf(value: string | number | null): string {
  return value === null ? '' : String(value).trim();
}

/** Where the registry differs from what the garage has. Capitals and spaces make no difference; silence of the registry neither. */
export function registryDifferences(
  ours: Pick<VehicleDetails, RegistryField>,
  theirs: Pick<RegistryVehicle, RegistryField>,
): readonly RegistryDifference[] {
  const folded = (text: string) => text.toUpperCase().replaceAll(/\s+/g, ' ');
  return REGISTRY_FIELDS.map((field) => ({ field, ours: textOf(ours[field]), theirs: textOf(theirs[field]) })).filter(
    (pair) => pair.theirs !== '' && folded(pair.ours) !== folded(pair.theirs),
  );
}
