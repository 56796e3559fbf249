import { APK_DAYS, type ListFilter, type ListSort } from '../../shared/desk/list-choice.ts';
import { addDays, type IsoDate } from '../../shared/domain/dates.ts';
import { foldText } from '../../shared/domain/text.ts';
import { fleets } from './fleets.ts';
import type { ListQuery } from './list-page.ts';

/** Days ahead that the APKs of a fleet are counted for. */
const APK_UNTIL_DAYS = APK_DAYS.in60;

const CARS = '(SELECT count(*) FROM passport p WHERE p.fleet_id = fleet.id';
const APK_DUE = `${CARS} AND p.apk_expires_on <= @apkUntil)`;
const TRANSFERS = `${CARS} AND p.offered_until IS NOT NULL)`;

const ORDERS = {
  name: 'fleet.sort_name',
  customer: "coalesce(c.sort_name, '')",
  plates: `${CARS})`,
  apk: APK_DUE,
  transfers: TRANSFERS,
} as const;

interface FleetList {
  /** A part of the name of the fleet, its customer or manager; empty for all. */
  readonly text: string;
  readonly sort: ListSort<'fleets'> | null;
  readonly filter: ListFilter;
  readonly today: IsoDate;
}

/** What a line of Wagenpark klanten counts. */
export interface FleetCounts {
  readonly plates: number;
  readonly apkDue: number;
  readonly transfers: number;
}

/** Wagenpark klanten, with what is counted per fleet (`readFleetCounts`). */
export function fleetListQuery({ text, sort, filter, today }: FleetList): ListQuery {
  const folded = foldText(text.trim());
  const named = `(instr(fleet.sort_name, @text) > 0 OR instr(coalesce(c.sort_name, ''), @text) > 0
    OR instr(lower(fleet.manager_name), @text) > 0)`;
  // A list of fleets asks for those with any APK in the window.
  const due = `EXISTS (SELECT 1 FROM passport p WHERE p.fleet_id = fleet.id AND p.apk_expires_on ${
    filter.apk === 'overdue' ? '< @from' : 'BETWEEN @from AND @until'
  })`;
  const window = filter.apk === null || filter.apk === 'overdue' ? {} : { until: addDays(today, APK_DAYS[filter.apk]) };
  return {
    columns: `${fleets.columns('fleet')}, ${CARS}) AS plates, ${APK_DUE} AS apk_due, ${TRANSFERS} AS transfers`,
    from: 'fleet LEFT JOIN customer c ON c.id = fleet.customer_id',
    where: [...(folded === '' ? [] : [named]), ...(filter.apk === null ? [] : [due])],
    params: {
      apkUntil: addDays(today, APK_UNTIL_DAYS),
      ...(folded === '' ? {} : { text: folded }),
      ...(filter.apk === null ? {} : { from: today, ...window }),
    },
    order: ORDERS[sort?.by ?? 'name'],
    desc: sort?.desc ?? false,
    id: 'fleet.id',
  };
}

export function readFleetCounts(cells: Readonly<Record<string, unknown>>): FleetCounts {
  return { plates: Number(cells.plates), apkDue: Number(cells.apk_due), transfers: Number(cells.transfers) };
}
