import { type CustomerDetails, customerName, customerSortName } from '../../../shared/domain/customer.ts';
import { compactPostcode, similarCustomers } from '../../../shared/domain/duplicates.ts';
import { phoneDigits } from '../../../shared/domain/phone-digits.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { foldText } from '../../../shared/domain/text.ts';
import type { ColumnMapping, ImportField } from '../../../shared/exchange/fields.ts';
import { type ReadRow, type RowProblem, readRow } from '../../../shared/exchange/read-row.ts';
import type { ImportChoice } from '../../../shared/ipc/import-views.ts';
import type { DuplicateView } from '../../../shared/ipc/views.ts';
import { customers, findCustomerIdsByName } from '../../repos/customers.ts';
import { findFleetIdsByEmail, findFleetsByName } from '../../repos/fleets.ts';
import { getPassportOfVehicle } from '../../repos/passports.ts';
import { getVehicleByPlate } from '../../repos/vehicles.ts';
import type { DeskContext } from '../context.ts';
import { findDuplicates } from '../find-duplicates.ts';

/**
 * A customer of the garage whom a row may be about. Without the name: the plan stays in memory for as long as the check is
 * looked at, and the customer may be gone from this desk before that.
 */
type Candidate = Pick<DuplicateView, 'id' | 'matched'> & {
  /** The names are alike too. */
  readonly alike: boolean;
};

/** One customer of a file: every row that says the same of them. */
export interface PlanGroup {
  readonly customer: CustomerDetails;
  /** Customers of the garage that it may be; the first one most of all. */
  readonly candidates: readonly Candidate[];
  /** The garage has this customer, and nothing in the file says otherwise. */
  readonly same: string | null;
}

export interface PlanRow {
  /** Number of the row in the file, from 1. */
  readonly line: number;
  readonly read: ReadRow;
  readonly group: PlanGroup;
  /** Who holds the passport of this plate now. */
  readonly holderId: string | null;
  readonly fleetId: string | null;
  readonly problems: readonly RowProblem[];
  readonly choice: ImportChoice;
}

/** What a plan needs to know of the rows before. */
export interface PlanState {
  readonly groups: Map<string, PlanGroup>;
  readonly plates: Set<string>;
}

export const newPlanState = (): PlanState => ({ groups: new Map(), plates: new Set() });

const TAKE_AT_MOST = 20;

/** Fields that the file says something of. A name comes out of several columns, so all its fields count. */
function saidFields(customer: CustomerDetails): readonly (keyof CustomerDetails)[] {
  return (Object.keys(customer) as (keyof CustomerDetails)[]).filter((field) => customer[field] !== '');
}

/** Spelled differently, it is the same: a file keeps no double spaces, and a spreadsheet takes the zero off a number. */
function comparable(field: keyof CustomerDetails, value: string): string {
  if (field === 'postcode') return compactPostcode(value);
  if (field === 'phone') return phoneDigits(value).replace(/^0/, '') || value.trim();
  return field === 'notes' ? value.replace(/\r\n?/g, '\n').trim() : value.replace(/\s+/g, ' ').trim();
}

function saysTheSame(said: CustomerDetails, known: CustomerDetails): boolean {
  return saidFields(said).every((field) => comparable(field, said[field]) === comparable(field, known[field]));
}

function findSame({ db }: DeskContext, said: CustomerDetails): string | null {
  const ids = findCustomerIdsByName(db, foldText(customerSortName(said)), TAKE_AT_MOST);
  return (
    ids.find((id) => {
      const known = customers.get(db, id);
      return known !== null && saysTheSame(said, known);
    }) ?? null
  );
}

function groupOf(desk: DeskContext, read: ReadRow, state: PlanState): PlanGroup {
  const { customer } = read;
  const key = JSON.stringify(customer);
  const before = state.groups.get(key);
  if (before) return before;
  const plate = read.car?.vehicle.plate ?? '';
  const same = findSame(desk, customer);
  const found = same === null ? findDuplicates(desk, { id: null, ...customer, plate }) : [];
  const candidates = found.map(({ id, matched, customer: known }) => {
    return { id, matched, alike: similarCustomers(known, customer) };
  });
  const group = { customer, candidates, same };
  state.groups.set(key, group);
  return group;
}

/** Whom a choice means; `null`: a new customer. */
export function targetOf({ group, choice }: Pick<PlanRow, 'group' | 'choice'>): string | null {
  if (group.same !== null) return group.same;
  return choice === 'existing' ? (group.candidates[0]?.id ?? null) : null;
}

/** Taken for the same without asking: the same number, address or car, and a name that is alike. */
function firstChoice({ candidates, same }: PlanGroup): ImportChoice {
  return same !== null || candidates[0]?.alike ? 'existing' : 'new';
}

/** The fleet that a row names: the one that is in use, when there is no doubt which. */
function fleetOf(
  { db }: DeskContext,
  { car }: ReadRow,
): { readonly id: string | null; readonly problem: RowProblem[] } {
  if (!car || car.fleet === '') return { id: null, problem: [] };
  const named = findFleetsByName(db, foldText(car.fleet));
  const [one, another] = named.filter(({ state }) => state === 'active');
  if (one && !another) return { id: one.id, problem: [] };
  const code = another ? 'fleet_ambiguous' : named.length > 0 ? 'fleet_ended' : 'fleet_unknown';
  return { id: null, problem: [{ field: 'fleet', code, value: car.fleet }] };
}

function carProblems({ db }: DeskContext, { car }: ReadRow, state: PlanState): RowProblem[] {
  if (!car) return [];
  const { plate } = car.vehicle;
  const problem = (field: ImportField, code: RowProblem['code'], value: string): RowProblem => ({ field, code, value });
  const repeated = plate !== '' && state.plates.has(plate);
  state.plates.add(plate);
  return [
    ...(repeated ? [problem('plate', 'plate_repeated', formatPlate(plate))] : []),
    ...(car.email !== '' && findFleetIdsByEmail(db, car.email).length > 0
      ? [problem('passportEmail', 'email_is_fleet_login', car.email)]
      : []),
  ];
}

/** What the import would do with one row, by what this desk knows. */
export function planRow(
  desk: DeskContext,
  line: number,
  cells: readonly string[],
  mapping: ColumnMapping,
  state: PlanState,
): PlanRow {
  const { db } = desk;
  const read = readRow(cells, mapping);
  const group = groupOf(desk, read, state);
  const vehicle = read.car && getVehicleByPlate(db, read.car.vehicle.plate);
  const holderId = (vehicle && getPassportOfVehicle(db, vehicle.id)?.holderId) ?? null;
  const fleet = fleetOf(desk, read);
  const problems = [...read.problems, ...carProblems(desk, read, state), ...fleet.problem];
  return { line, read, group, holderId, fleetId: fleet.id, problems, choice: firstChoice(group) };
}

/** Everything wrong with a row as it was chosen: another customer may hold the passport of its car, who is not named here. */
export function problemsOf(row: PlanRow): readonly RowProblem[] {
  const { holderId, problems } = row;
  if (holderId === null || holderId === targetOf(row)) return problems;
  return [...problems, { field: 'plate', code: 'plate_has_passport', value: '' }];
}

/** Name to show of a row, also of one that has problems. */
export function nameOf({ read }: PlanRow): string {
  return customerName(read.customer);
}
