import { formatPlate } from '../domain/plate.ts';
import type { Cell } from '../exchange/export-row.ts';
import type { FleetOverview, OverviewRow } from './fleet-overview.ts';
import type { OverviewColumn } from './overview-choice.ts';

const day = (value: string | null): Cell => (value === null ? null : { day: value });
const dutchDay = (value: string) => value.split('-').toReversed().join('-');
const STATUS: Readonly<Record<OverviewRow['status'], string>> = {
  overdue: 'te laat',
  soon: 'binnenkort',
  later: 'in orde',
  unknown: 'niet bekend',
};

/** The columns of the overview as a spreadsheet has them: days and numbers as such, so that they sort. */
const COLUMNS: Readonly<
  Record<OverviewColumn, { readonly heading: string; readonly cell: (row: OverviewRow) => Cell }>
> = {
  plate: { heading: 'Kenteken', cell: ({ plate }) => formatPlate(plate) },
  make: { heading: 'Merk', cell: ({ make }) => make },
  model: { heading: 'Model', cell: ({ model }) => model },
  driver: { heading: 'Bestuurder', cell: ({ driver }) => driver },
  state: { heading: 'AutoPaspoort', cell: ({ state }) => (state === 'activated' ? 'geactiveerd' : 'uitgegeven') },
  mileage: { heading: 'Kilometerstand', cell: ({ mileage }) => mileage },
  lastVisit: { heading: 'Laatste bezoek', cell: ({ lastVisitOn }) => day(lastVisitOn) },
  due: {
    heading: 'Onderhoud',
    cell: ({ due }) => due.map(({ description, dueOn }) => `${description} (${dutchDay(dueOn)})`).join('; '),
  },
  apk: { heading: 'APK tot', cell: ({ apkExpiresOn }) => day(apkExpiresOn) },
  status: { heading: 'Status', cell: ({ status }) => STATUS[status] },
};

/** The overview of a fleet as rows and columns: each car once, in the order of the paper one, its groups one after the other. */
export function overviewTable({ columns, groups, waiting }: FleetOverview) {
  const chosen = columns.map((column) => COLUMNS[column]);
  const mark = (row: OverviewRow): readonly Cell[] => (waiting ? [row.waiting ? 'nog niet verzonden' : ''] : []);
  return {
    headings: [...chosen.map(({ heading }) => heading), ...(waiting ? ['Verzending'] : [])],
    rows: groups.flatMap(({ rows }) => rows.map((row) => [...chosen.map(({ cell }) => cell(row)), ...mark(row)])),
  };
}
