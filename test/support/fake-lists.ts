import type { ListFilter, ListSort } from '../../src/shared/desk/list-choice.ts';
import { addDays, type IsoDate } from '../../src/shared/domain/dates.ts';
import type { Page } from '../../src/shared/ipc/views.ts';

/** A filter as a window sends it. */
export type FilterInput = { readonly [F in keyof ListFilter]?: ListFilter[F] | undefined };

interface Input {
  readonly sort?: unknown;
  readonly filter?: FilterInput | undefined;
}

/** What a filter looks at in a row of any list. */
interface Filtered {
  readonly id: string;
  readonly state?: string;
  readonly fleetName?: string | null;
  readonly fleetNames?: readonly string[];
  readonly apkExpiresOn?: IsoDate | null;
}

/** Field of a row that a list is sorted by, where it has another name. */
const FIELDS: Readonly<Record<string, string>> = {
  holder: 'holderName',
  customer: 'customerName',
  apk: 'apkExpiresOn',
  status: 'apkExpiresOn',
  lastVisit: 'lastVisitOn',
};

function fits(row: Filtered, { state = null, fleet = null, apk = null }: FilterInput, today: IsoDate): boolean {
  if (state !== null && row.state !== state) return false;
  if (
    fleet !== null &&
    (fleet === 'in') !== ((row.fleetName ?? row.fleetNames?.[0]) !== undefined && row.fleetName !== null)
  )
    return false;
  const day = row.apkExpiresOn ?? '9999';
  if (apk === 'overdue') return day < today;
  return apk === null || (day >= today && day <= addDays(today, apk === 'in30' ? 30 : 60));
}

/** Rows as the main process would sort and filter them. */
export function ordered<Row extends Filtered>(rows: readonly Row[], input: Input, today: IsoDate): readonly Row[] {
  const { filter } = input;
  // The schema of a channel keeps the key of an order to itself.
  const sort = (input.sort ?? null) as ListSort | null;
  const kept = filter ? rows.filter((row) => fits(row, filter, today)) : rows;
  if (!sort) return kept;
  const value = (row: Row) => String(Reflect.get(row, FIELDS[sort.by] ?? sort.by) ?? '');
  const sorted = kept.toSorted((a, b) => value(a).localeCompare(value(b), 'nl', { numeric: true }));
  return sort.desc ? sorted.toReversed() : sorted;
}

/** One page of rows; the cursor is the place of the next one. */
export function page<Row>(
  rows: readonly Row[],
  input: { query?: string | undefined; cursor?: string | null | undefined; limit?: number | undefined },
): Page<Row> {
  const start = Number(input.cursor ?? 0);
  const end = start + (input.limit ?? 50);
  return {
    rows: rows.slice(start, end),
    nextCursor: end < rows.length ? String(end) : null,
    total: input.query ? null : rows.length,
  };
}
