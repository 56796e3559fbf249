import type { Customer } from '../domain/customer.ts';
import type { Passport } from '../domain/passport.ts';
import { formatPlate } from '../domain/plate.ts';
import type { Vehicle } from '../domain/vehicle.ts';
import { headingOf, type ImportField } from './fields.ts';

/** A cell of a file that is written. Texts are guarded against being carried out when they are written. */
export type Cell = string | number | { readonly day: string } | null;

export interface ExportCar {
  readonly passport: Passport;
  readonly vehicle: Vehicle;
  readonly fleetName: string;
}

const FIELDS = [
  'kind',
  'companyName',
  'firstName',
  'lastName',
  'kvkNumber',
  'email',
  'phone',
  'street',
  'postcode',
  'city',
  'notes',
  'plate',
  'make',
  'model',
  'year',
  'fuel',
  'apkExpiresOn',
  'role',
  'passportEmail',
  'fleet',
] as const satisfies readonly ImportField[];

/** What an import leaves alone: the garage does not decide it. */
const OTHERS = ['AutoPaspoort', 'Kilometerstand', 'Laatste bezoek', 'Kleur'] as const;

/** The headings of an export. Dutch in every language of the desk, so that any desk reads the file back. */
export const EXPORT_HEADINGS: readonly string[] = [...FIELDS.map(headingOf), ...OTHERS];

const day = (value: string | null): Cell => (value === null ? null : { day: value });

function carCells({ passport, vehicle, fleetName }: ExportCar): readonly Cell[] {
  return [
    formatPlate(vehicle.plate),
    vehicle.make,
    vehicle.model,
    vehicle.year,
    vehicle.fuel,
    day(vehicle.apkExpiresOn),
    passport.role === 'owner' ? 'eigenaar' : 'bestuurder',
    passport.email,
    fleetName,
    passport.state === 'activated' ? 'geactiveerd' : 'uitgegeven',
    vehicle.mileage,
    day(vehicle.lastVisitOn),
    vehicle.colour,
  ];
}

/** One row of an export: a customer, with one of their cars when there is one. An import reads it back as it was. */
export function exportRow(customer: Customer, car: ExportCar | null): readonly Cell[] {
  return [
    customer.kind === 'business' ? 'zakelijk' : 'particulier',
    customer.companyName,
    customer.firstName,
    customer.lastName,
    customer.kvkNumber,
    customer.email,
    customer.phone,
    customer.street,
    customer.postcode,
    customer.city,
    customer.notes,
    ...(car ? carCells(car) : []),
  ];
}
