import type { ListFilter, ListSort } from '../../shared/desk/list-choice.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';
import type { Passport } from '../../shared/domain/passport.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { APK_DAY, FIRST_DUE, passportCondition } from './list-filters.ts';
import type { ListQuery } from './list-page.ts';
import { passports } from './passports.ts';

const PASSPORT_ORDERS = {
  plate: { from: 'passport p', order: 'p.plate' },
  holder: { from: 'customer h CROSS JOIN passport p ON p.holder_id = h.id', order: 'h.sort_name' },
  apk: { from: 'passport p', order: APK_DAY },
  status: { from: 'passport p', order: FIRST_DUE },
} as const;

interface PassportList {
  readonly sort: ListSort<'passports'> | null;
  readonly filter: ListFilter;
  readonly today: IsoDate;
  /** Only these, in this order unless there is another; `null` for all passports. */
  readonly ids: readonly string[] | null;
}

const IN_FLEET = { in: 'p.fleet_id IS NOT NULL', out: 'p.fleet_id IS NULL' } as const;

/** AutoPaspoorten. */
export function passportListQuery({ sort, filter, today, ids }: PassportList): ListQuery {
  const { from, order } = PASSPORT_ORDERS[sort?.by ?? 'plate'];
  const car = passportCondition(filter, today);
  const found =
    'json_each(@ids) hit CROSS JOIN passport p ON p.id = hit.value LEFT JOIN customer h ON h.id = p.holder_id';
  return {
    columns: passports.columns('p'),
    from: ids === null ? from : found,
    where: [...car.where, ...(filter.fleet === null ? [] : [IN_FLEET[filter.fleet]])],
    params: { ...car.params, ...(ids === null ? {} : { ids: JSON.stringify(ids) }) },
    order: ids !== null && sort === null ? 'hit.key' : order,
    desc: sort?.desc ?? false,
    id: 'p.id',
  };
}

const PLATE_ORDERS = {
  plate: 'p.plate',
  holder: "coalesce(h.sort_name, '')",
  status: FIRST_DUE,
  mileage: 'coalesce(v.mileage, -1)',
  lastVisit: "coalesce(v.last_visit_on, '')",
} as const;

interface PlateList {
  readonly fleetId: string;
  readonly sort: ListSort<'plates'> | null;
  readonly filter: ListFilter;
  readonly today: IsoDate;
  /** A part of the plate or of the name of the driver; empty for all. */
  readonly search: { readonly plate: string; readonly name: string };
}

/** The passports of a fleet. */
export function plateListQuery({ fleetId, sort, filter, today, search }: PlateList): ListQuery {
  const by = sort?.by ?? 'plate';
  const car = passportCondition(filter, today);
  const { plate: part, name } = search;
  const text = `((@part <> '' AND instr(p.plate, @part) > 0)
    OR EXISTS (SELECT 1 FROM customer c WHERE c.id = p.holder_id AND instr(c.sort_name, @name) > 0))`;
  const joined = { holder: 'LEFT JOIN customer h ON h.id = p.holder_id', mileage: CAR, lastVisit: CAR };
  return {
    columns: passports.columns('p'),
    from: `passport p ${by in joined ? joined[by as keyof typeof joined] : ''}`,
    where: ['p.fleet_id = @fleetId', ...car.where, ...(name === '' ? [] : [text])],
    params: { fleetId, ...car.params, ...(name === '' ? {} : { part, name }) },
    order: PLATE_ORDERS[by],
    desc: sort?.desc ?? false,
    id: 'p.id',
  };
}

const CAR = 'LEFT JOIN vehicle v ON v.id = p.vehicle_id';

export function countPassportsOfFleet(db: Db, fleetId: string): number {
  return statement<{ n: number }>(db, 'SELECT count(*) AS n FROM passport WHERE fleet_id = ?').get(fleetId)?.n ?? 0;
}

export interface DueCounts {
  readonly overdue: number;
  readonly soon: number;
}

const NONE: DueCounts = { overdue: 0, soon: 0 };

/** How many cars of a fleet have something due before today, and how many others by the last day of "soon". */
export function countDueOfFleet(db: Db, fleetId: string, today: string, soonUntil: string): DueCounts {
  const sql = `SELECT count(*) FILTER (WHERE first_due < ?) AS overdue, count(*) FILTER (WHERE first_due >= ?) AS soon
    FROM passport WHERE fleet_id = ? AND first_due <= ?`;
  return statement<DueCounts>(db, sql).get(today, today, fleetId, soonUntil) ?? NONE;
}

/** How many cars with a passport have an APK that ran out, and how many others one that runs out soon. */
export function countApkDue(db: Db, today: string, soonUntil: string): DueCounts {
  const sql = `SELECT count(*) FILTER (WHERE p.apk_expires_on < ?) AS overdue,
      count(*) FILTER (WHERE p.apk_expires_on >= ?) AS soon
    FROM passport p WHERE ${APK_DAY} <= ?`;
  return statement<DueCounts>(db, sql).get(today, today, soonUntil) ?? NONE;
}

/** Passports of the cars whose APK ran out longest ago or runs out first, up to a day. */
export function listApkDue(db: Db, until: string, limit: number): readonly Passport[] {
  const sql = `SELECT ${passports.columns('p')} FROM passport p
    WHERE ${APK_DAY} <= ? ORDER BY ${APK_DAY}, p.id LIMIT ?`;
  return statement<Record<string, unknown>>(db, sql).all(until, limit).map(passports.read);
}
