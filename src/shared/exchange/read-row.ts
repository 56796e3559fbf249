import { type CustomerDetails, customerDetailsSchema, hasName } from '../domain/customer.ts';
import { parseEmail } from '../domain/email.ts';
import type { HolderRole } from '../domain/passport.ts';
import { parsePlate } from '../domain/plate.ts';
import { foldText } from '../domain/text.ts';
import { type VehicleDetails, vehicleDetailsSchema } from '../domain/vehicle.ts';
import { readDate, readYear } from './dates.ts';
import type { ColumnMapping, ImportField } from './fields.ts';
import { restore } from './formula.ts';
import { readName } from './names.ts';

/** What is wrong with a cell, or with a row; each has a sentence in every language. */
export const PROBLEM_CODES = [
  'no_name',
  'too_long',
  'kind_unknown',
  'kvk_wrong',
  'email_wrong',
  'plate_wrong',
  'year_wrong',
  'date_wrong',
  'role_unknown',
  'car_without_plate',
  'passport_without_email',
  'plate_repeated',
  'plate_has_passport',
  'email_is_fleet_login',
  'fleet_unknown',
  'fleet_ended',
  'fleet_ambiguous',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface RowProblem {
  readonly field: ImportField | null;
  readonly code: ProblemCode;
  /** What stood there, or who is in the way; short. */
  readonly value: string;
}

export interface ImportCar {
  readonly vehicle: VehicleDetails;
  readonly role: HolderRole;
  readonly email: string;
  /** Name of the fleet to link to; empty for none. */
  readonly fleet: string;
}

/** One row of a file as the domain understands it. */
export interface ReadRow {
  readonly customer: CustomerDetails;
  readonly car: ImportCar | null;
  readonly problems: readonly RowProblem[];
}

const SHOWN = 60;
const KINDS: Readonly<Record<string, CustomerDetails['kind']>> = {
  ...Object.fromEntries('particulier prive private persoon p'.split(' ').map((word) => [word, 'private'])),
  ...Object.fromEntries('zakelijk bedrijf business company b z'.split(' ').map((word) => [word, 'business'])),
};
const ROLES: Readonly<Record<string, HolderRole>> = {
  eigenaar: 'owner',
  owner: 'owner',
  bestuurder: 'driver',
  berijder: 'driver',
  driver: 'driver',
};

/** Notes keep their lines; every other cell is one line. */
function cleaned(field: ImportField, text: string): string {
  if (field === 'notes') return restore(text.replace(/\r\n?/g, '\n').trim());
  return restore(text.replace(/[\s\u00a0]+/g, ' ').trim());
}

class RowReader {
  readonly problems: RowProblem[] = [];
  readonly #cells: ReadonlyMap<ImportField, string>;

  constructor(cells: readonly string[], mapping: ColumnMapping) {
    const found = mapping.flatMap((field, column) =>
      field === null ? [] : [[field, cleaned(field, cells[column] ?? '')] as const],
    );
    this.#cells = new Map(found);
  }

  text(field: ImportField): string {
    return this.#cells.get(field) ?? '';
  }

  problem(field: ImportField | null, code: ProblemCode, value = field === null ? '' : this.text(field)): void {
    this.problems.push({ field, code, value: value.slice(0, SHOWN) });
  }

  /** An empty cell is nothing; one that cannot be read is a problem, and nothing too. */
  value<T>(field: ImportField, read: (text: string) => T | null, code: ProblemCode): T | null {
    const text = this.text(field);
    if (text === '') return null;
    const value = read(text);
    if (value === null) this.problem(field, code);
    return value;
  }
}

/** A number of eight digits; a spreadsheet takes the zero before it away. */
function readKvk(text: string): string | null {
  const digits = text.replace(/[\s.]/g, '');
  if (/^\d{7}$/.test(digits)) return `0${digits}`;
  return /^\d{8}$/.test(digits) ? digits : null;
}

/** As it stands there; but for the zero before it that a spreadsheet took away from `0612345678`. */
function readPhone(text: string): string {
  return /^[1-9]\d{8}$/.test(text) ? `0${text}` : text;
}

function readCustomer(row: RowReader): CustomerDetails {
  const kind = row.value('kind', (text) => KINDS[foldText(text)] ?? null, 'kind_unknown');
  const text = (field: ImportField) => row.text(field);
  const details: CustomerDetails = {
    ...readName({
      kind,
      companyName: text('companyName'),
      firstName: text('firstName'),
      prefix: text('prefix'),
      lastName: text('lastName'),
      fullName: text('fullName'),
    }),
    kvkNumber: row.value('kvkNumber', readKvk, 'kvk_wrong') ?? '',
    email: row.value('email', parseEmail, 'email_wrong') ?? '',
    phone: readPhone(text('phone')),
    street: [text('street'), text('houseNumber'), text('houseSuffix')].filter((part) => part !== '').join(' '),
    postcode: text('postcode'),
    city: text('city'),
    notes: text('notes'),
  };
  if (!hasName(details)) row.problem(null, 'no_name');
  const parsed = customerDetailsSchema.safeParse(details);
  if (parsed.success) return parsed.data;
  for (const { path } of parsed.error.issues) {
    const field = path[0] as ImportField;
    row.problem(field, 'too_long', details[field as keyof CustomerDetails]);
  }
  return details;
}

const CAR_FIELDS = ['make', 'model', 'year', 'fuel', 'apkExpiresOn'] as const;

function readCar(row: RowReader, customer: CustomerDetails): ImportCar | null {
  if (row.text('plate') === '') {
    if (CAR_FIELDS.some((field) => row.text(field) !== '')) row.problem('plate', 'car_without_plate');
    return null;
  }
  const plate = row.value('plate', parsePlate, 'plate_wrong');
  const role = row.value('role', (text) => ROLES[foldText(text)] ?? null, 'role_unknown') ?? 'owner';
  const email = row.value('passportEmail', parseEmail, 'email_wrong') ?? customer.email;
  if (email === '') row.problem('passportEmail', 'passport_without_email', row.text('plate'));
  const vehicle = {
    plate: plate ?? '',
    make: row.text('make'),
    model: row.text('model'),
    year: row.value('year', readYear, 'year_wrong'),
    fuel: row.text('fuel'),
    apkExpiresOn: row.value('apkExpiresOn', readDate, 'date_wrong'),
  };
  for (const field of ['make', 'model', 'fuel'] as const) {
    if (!vehicleDetailsSchema.shape[field].safeParse(vehicle[field]).success) row.problem(field, 'too_long');
  }
  return { vehicle, role, email, fleet: row.text('fleet') };
}

/** Reads the cells of a row by the columns that were chosen for them. */
export function readRow(cells: readonly string[], mapping: ColumnMapping): ReadRow {
  const row = new RowReader(cells, mapping);
  const customer = readCustomer(row);
  const car = readCar(row, customer);
  return { customer, car, problems: row.problems };
}
