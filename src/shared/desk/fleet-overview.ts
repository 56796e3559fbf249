import { addDays, type IsoDate } from '../domain/dates.ts';
import { DUE_SOON_DAYS, type DueStatus, dueStatus, mostUrgent } from '../domain/maintenance.ts';
import type { PassportState } from '../domain/passport.ts';
import { OVERVIEW_COLUMNS, type OverviewChoice, type OverviewColumn, type OverviewSort } from './overview-choice.ts';

/** Something that a car is due for, beside its APK. */
export interface DueItem {
  readonly description: string;
  readonly dueOn: IsoDate;
}

/** What the overview knows of one car of a fleet. */
export interface OverviewCar {
  readonly id: string;
  /** Six characters, without dashes. */
  readonly plate: string;
  readonly make: string;
  readonly model: string;
  readonly driver: string;
  readonly state: PassportState;
  readonly mileage: number | null;
  readonly lastVisitOn: IsoDate | null;
  readonly apkExpiresOn: IsoDate | null;
  /** Soonest first. */
  readonly due: readonly DueItem[];
  /** Something of it was not sent yet. */
  readonly waiting: boolean;
}

export interface OverviewRow extends OverviewCar {
  readonly status: DueStatus;
}

/** Rows under one heading. `key`: the month of the APK (`YYYY-MM`), the driver, or `null` where that is not known or nothing is grouped. */
export interface OverviewRows {
  readonly key: string | null;
  readonly rows: readonly OverviewRow[];
}

export interface OverviewSummary {
  readonly cars: number;
  /** Cars with something due, the APK included, before today; and cars without that whose first thing is due within so many days. */
  readonly overdue: number;
  readonly within30: number;
  /** Holds `within30`. */
  readonly within60: number;
  /** Cars per month of their APK: this month and the eleven after it. */
  readonly apkMonths: readonly { readonly month: string; readonly cars: number }[];
  /** Cars whose APK ran out before today. */
  readonly apkOverdue: number;
}

/** The content of the overview of one fleet, as paper and spreadsheets show it. */
export interface FleetOverview {
  readonly columns: readonly OverviewColumn[];
  readonly group: OverviewChoice['group'];
  readonly groups: readonly OverviewRows[];
  readonly summary: OverviewSummary;
  /** Something of the cars was not sent yet. */
  readonly waiting: boolean;
}

const SUMMARY_DAYS = 60;
const MONTHS = 12;

const compareText = new Intl.Collator('nl', { sensitivity: 'base', numeric: true }).compare;

/** What is not known comes last. */
function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

const byPlate = (a: OverviewCar, b: OverviewCar) => (a.plate < b.plate ? -1 : a.plate > b.plate ? 1 : 0);

const ORDERS: Record<OverviewSort, (a: OverviewCar, b: OverviewCar) => number> = {
  plate: byPlate,
  apk: (a, b) => compareDays(a.apkExpiresOn, b.apkExpiresOn) || byPlate(a, b),
  driver: (a, b) => compareText(a.driver, b.driver) || byPlate(a, b),
};

function firstDue(car: OverviewCar): IsoDate | null {
  return [car.apkExpiresOn, ...car.due.map(({ dueOn }) => dueOn)].toSorted(compareDays)[0] ?? null;
}

const KEYS: Record<OverviewChoice['group'], (car: OverviewCar) => string | null> = {
  none: () => null,
  apkMonth: (car) => car.apkExpiresOn?.slice(0, 7) ?? null,
  driver: (car) => car.driver || null,
};

function grouped(rows: readonly OverviewRow[], group: OverviewChoice['group']): readonly OverviewRows[] {
  const groups = new Map<string | null, OverviewRow[]>();
  for (const row of rows) {
    const key = KEYS[group](row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  const compareKeys = group === 'driver' ? compareText : compareDays;
  return [...groups]
    .map(([key, own]) => ({ key, rows: own }))
    .toSorted((a, b) => (a.key === null || b.key === null ? compareDays(a.key, b.key) : compareKeys(a.key, b.key)));
}

/** `YYYY-MM` of the month that lies `ahead` months after the day. */
function monthAhead(today: IsoDate, ahead: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString().slice(0, 7);
}

function summaryOf(cars: readonly OverviewCar[], today: IsoDate): OverviewSummary {
  const first = cars.map(firstDue).filter((day) => day !== null);
  const until = (days: number) => first.filter((day) => day >= today && day <= addDays(today, days)).length;
  const apks = cars.map(({ apkExpiresOn }) => apkExpiresOn).filter((day) => day !== null);
  const ahead = apks.filter((day) => day >= today);
  return {
    cars: cars.length,
    overdue: first.filter((day) => day < today).length,
    within30: until(DUE_SOON_DAYS),
    within60: until(SUMMARY_DAYS),
    apkOverdue: apks.length - ahead.length,
    apkMonths: Array.from({ length: MONTHS }, (_, index) => {
      const month = monthAhead(today, index);
      return { month, cars: ahead.filter((day) => day.startsWith(month)).length };
    }),
  };
}

/** Puts the cars of a fleet in the order and groups that somebody chose, as seen on a (Dutch) day. */
export function fleetOverview(cars: readonly OverviewCar[], choice: OverviewChoice, today: IsoDate): FleetOverview {
  const rows = cars.toSorted(ORDERS[choice.sort]).map((car) => {
    const days = [car.apkExpiresOn, ...car.due.map(({ dueOn }) => dueOn)];
    return { ...car, status: mostUrgent(days.map((day) => dueStatus(today, day))) };
  });
  return {
    columns: OVERVIEW_COLUMNS.filter((column) => column === 'plate' || choice.columns.includes(column)),
    group: choice.group,
    groups: grouped(rows, choice.group),
    summary: summaryOf(cars, today),
    waiting: cars.some(({ waiting }) => waiting),
  };
}
