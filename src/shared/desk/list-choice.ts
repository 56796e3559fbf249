/** Columns that each list can be sorted by. The first is the order that the list begins with. */
export const LIST_SORTS = {
  customers: ['name', 'city'],
  passports: ['plate', 'holder', 'apk', 'status'],
  fleets: ['name', 'customer', 'plates', 'apk', 'transfers'],
  work: ['due', 'plate', 'holder'],
  plates: ['plate', 'holder', 'status', 'mileage', 'lastVisit'],
} as const;
export type ListName = keyof typeof LIST_SORTS;
export type SortKey<L extends ListName = ListName> = (typeof LIST_SORTS)[L][number];

export interface ListSort<L extends ListName = ListName> {
  readonly by: SortKey<L>;
  readonly desc: boolean;
}

/** What a list leaves out; `null` leaves out nothing. */
export const LIST_FILTERS = {
  /** State of the AutoPaspoort. */
  state: ['issued', 'activated'],
  /** In a fleet, or in none. */
  fleet: ['in', 'out'],
  /** The APK ran out, or runs out within so many days from today. */
  apk: ['overdue', 'in30', 'in60'],
  /** The same for whatever a car is due for. */
  due: ['overdue', 'in7', 'in30', 'in60'],
  /** The APK alone, or maintenance alone. */
  work: ['apk', 'service'],
} as const;
export type FilterName = keyof typeof LIST_FILTERS;
export type ListFilter = { readonly [F in FilterName]: (typeof LIST_FILTERS)[F][number] | null };
export type ApkWindow = NonNullable<ListFilter['apk']>;
export type DueWindow = NonNullable<ListFilter['due']>;

export const NO_FILTER: ListFilter = { state: null, fleet: null, apk: null, due: null, work: null };

/** How somebody left a list: its order, `null` for that of the beginning, and its filter. */
export interface ListChoice<L extends ListName = ListName> {
  readonly sort: ListSort<L> | null;
  readonly filter: ListFilter;
}

export const FIRST_CHOICE = { sort: null, filter: NO_FILTER } as const satisfies ListChoice;

export function isFiltered(filter: ListFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** Days ahead of the windows of an APK that is still to run out. */
export const APK_DAYS = { in30: 30, in60: 60 } as const;

/** Days ahead of the windows of the worklist; it looks no further than the widest. */
export const DUE_DAYS = { overdue: -1, in7: 7, in30: 30, in60: 60 } as const satisfies Record<DueWindow, number>;

/** The order that a list is in: the chosen one, else by its first column, or the best hits of a search first (`null`). */
export function shownSort(list: ListName, sort: ListSort | null, query: string): ListSort | null {
  return sort ?? (query === '' ? { by: LIST_SORTS[list][0], desc: false } : null);
}
