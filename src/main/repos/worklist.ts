import { DUE_DAYS, type ListFilter, type ListSort } from '../../shared/desk/list-choice.ts';
import { addDays, type IsoDate } from '../../shared/domain/dates.ts';
import type { WorkCounts } from '../../shared/ipc/work-views.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';
import { APK_DAY, FIRST_DUE } from './list-filters.ts';
import type { ListQuery } from './list-page.ts';
import { passports } from './passports.ts';

/** The day that each kind of work goes by, as the index on it has it: then counting reads no rows. */
const WORK = {
  all: { day: FIRST_DUE, index: 'passport_by_due' },
  apk: { day: APK_DAY, index: 'passport_by_apk' },
  service: { day: "coalesce(p.service_due, '9999')", index: 'passport_by_service' },
} as const;

const IN_FLEET = { in: 'p.fleet_id IS NOT NULL', out: 'p.fleet_id IS NULL' } as const;

export interface WorkFilter {
  readonly filter: ListFilter;
  /** One fleet; `null` for all. */
  readonly fleetId: string | null;
  readonly today: IsoDate;
}

interface Worklist extends WorkFilter {
  readonly sort: ListSort<'work'> | null;
  /** Only these, in this order unless there is another; `null` for all. */
  readonly ids: readonly string[] | null;
  /** How many are in the window. */
  readonly inWindow: number;
}

/** First and last day of a window; without one everything up to the end of the widest. */
function windowOf({ due }: ListFilter, today: IsoDate) {
  const from = due === null || due === 'overdue' ? '' : today;
  return { from, until: addDays(today, DUE_DAYS[due ?? 'in60']) };
}

function fleetConditions({ filter, fleetId }: WorkFilter): readonly string[] {
  if (fleetId !== null) return ['p.fleet_id = @fleetId'];
  return filter.fleet === null ? [] : [IN_FLEET[filter.fleet]];
}

/** With more rows than this in a window, a page is found sooner by going through the cars in the wanted order. */
const MANY = 2_000;

/**
 * Where the passports come from: the few of a search or a fleet, else those of the window by its index, to be sorted; of
 * a window with very many, in the order that is wanted.
 */
function sourceOf({ ids, fleetId, filter, sort, inWindow }: Worklist): string {
  const by = sort?.by ?? 'due';
  const holder = by === 'holder' ? ' LEFT JOIN customer h ON h.id = p.holder_id' : '';
  if (ids !== null) return `json_each(@ids) hit CROSS JOIN passport p ON p.id = hit.value${holder}`;
  if (fleetId !== null) return `passport p INDEXED BY passport_by_fleet_due${holder}`;
  if (by === 'due' || inWindow < MANY) return `passport p INDEXED BY ${WORK[filter.work ?? 'all'].index}${holder}`;
  if (by === 'plate') return 'passport p INDEXED BY passport_by_plate';
  return 'customer h INDEXED BY customer_by_name CROSS JOIN passport p ON p.holder_id = h.id';
}

/** The worklist. */
export function worklistQuery(list: Worklist): ListQuery {
  const { sort, filter, fleetId, today, ids } = list;
  const { day } = WORK[filter.work ?? 'all'];
  const by = sort?.by ?? 'due';
  // Going through the customers, each car has its holder; else the holder may be missing, and comes first.
  const ordered = by === 'holder' && fleetId === null && ids === null && list.inWindow >= MANY;
  const orders = { due: day, plate: 'p.plate', holder: ordered ? 'h.sort_name' : "coalesce(h.sort_name, '')" };
  return {
    columns: passports.columns('p'),
    from: sourceOf(list),
    where: [`${day} BETWEEN @from AND @until`, ...fleetConditions(list)],
    params: {
      ...windowOf(filter, today),
      ...(fleetId === null ? {} : { fleetId }),
      ...(ids === null ? {} : { ids: JSON.stringify(ids) }),
    },
    order: orders[by],
    desc: sort?.desc ?? false,
    id: 'p.id',
  };
}

const NONE: WorkCounts = { overdue: 0, in7: 0, in30: 0, in60: 0 };

/** How many cars are in each window, whatever window the filter is on. */
export function countWork(db: Db, { filter, fleetId, today }: WorkFilter): WorkCounts {
  const { day } = WORK[filter.work ?? 'all'];
  const within = (window: 'in7' | 'in30' | 'in60') =>
    `count(*) FILTER (WHERE ${day} BETWEEN @today AND @${window}) AS ${window}`;
  const where = [`${day} <= @in60`, ...fleetConditions({ filter, fleetId, today })];
  const sql = `SELECT count(*) FILTER (WHERE ${day} < @today) AS overdue, ${within('in7')}, ${within('in30')},
    ${within('in60')} FROM passport p WHERE ${where.join(' AND ')}`;
  const days = {
    today,
    in7: addDays(today, DUE_DAYS.in7),
    in30: addDays(today, DUE_DAYS.in30),
    in60: addDays(today, DUE_DAYS.in60),
  };
  return statement<WorkCounts>(db, sql).get({ ...days, ...(fleetId === null ? {} : { fleetId }) }) ?? NONE;
}
