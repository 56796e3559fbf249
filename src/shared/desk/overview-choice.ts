/** Columns of the fleet overview, in the order in which they stand on paper and in files. */
export const OVERVIEW_COLUMNS = [
  'plate',
  'make',
  'model',
  'driver',
  'state',
  'mileage',
  'lastVisit',
  'due',
  'apk',
  'status',
] as const;
export type OverviewColumn = (typeof OVERVIEW_COLUMNS)[number];

export const OVERVIEW_GROUPS = ['none', 'apkMonth', 'driver'] as const;
export type OverviewGroup = (typeof OVERVIEW_GROUPS)[number];

export const OVERVIEW_SORTS = ['plate', 'apk', 'driver'] as const;
export type OverviewSort = (typeof OVERVIEW_SORTS)[number];

/** How somebody wants the overview of a fleet. The plate is always in it, whatever `columns` says. */
export interface OverviewChoice {
  readonly columns: readonly OverviewColumn[];
  readonly group: OverviewGroup;
  readonly sort: OverviewSort;
}

export const FIRST_OVERVIEW: OverviewChoice = { columns: OVERVIEW_COLUMNS, group: 'none', sort: 'plate' };
