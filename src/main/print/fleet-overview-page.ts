import { setImmediate } from 'node:timers/promises';
import type { FleetOverview, OverviewRow, OverviewRows, OverviewSummary } from '../../shared/desk/fleet-overview.ts';
import type { OverviewColumn } from '../../shared/desk/overview-choice.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import type { FleetDetail } from '../../shared/ipc/views.ts';
import { apkChart, apkChartStyle } from './apk-chart.ts';
import { type Html, html } from './html.ts';
import { type PrintDocument, paperStyle } from './paper.ts';
import { dayWords, mileageWords, momentWords, monthWords, stateWords, statusWords } from './print-words.ts';

/** Everything that the printed overview of one fleet shows. */
export interface FleetOverviewPaper {
  readonly garageName: string;
  readonly detail: FleetDetail;
  readonly overview: FleetOverview;
  /** Moment of printing and of the last contact with the service (ISO 8601). */
  readonly printedAt: string;
  readonly updatedThrough: string | null;
}

interface PaperColumn {
  readonly title: string;
  /** Part of the width, among the columns that were chosen. */
  readonly share: number;
  /** Class of a cell; numbers stand at the right. */
  readonly kind?: (row: OverviewRow) => string;
  readonly cell: (row: OverviewRow) => Html;
}

/** Items of one car that stand in the overview; more would make a row as tall as a page. */
const MOST_DUE = 6;

/** Lines made at a time: few enough that the desk answers a keystroke in between. */
const LINES_AT_A_TIME = 50;

const text = (value: string) => html`${value === '' ? '–' : value}`;

function dueItems({ due }: OverviewRow): Html {
  if (due.length === 0) return text('');
  const shown = due
    .slice(0, MOST_DUE)
    .map(({ description, dueOn }) => html`<div>${description} <span class="day">${dayWords(dueOn)}</span></div>`);
  return html`${shown}${due.length > MOST_DUE ? html`<div>en nog ${due.length - MOST_DUE}</div>` : ''}`;
}

function plateCell({ plate, waiting }: OverviewRow): Html {
  return html`<span class="plate">${formatPlate(plate)}</span>${waiting ? html` <span class="waiting">*</span>` : ''}`;
}

const COLUMNS: Record<OverviewColumn, PaperColumn> = {
  plate: { title: 'Kenteken', share: 25, cell: plateCell },
  make: { title: 'Merk', share: 31, cell: ({ make }) => text(make) },
  model: { title: 'Model', share: 36, cell: ({ model }) => text(model) },
  driver: { title: 'Bestuurder', share: 42, cell: ({ driver }) => text(driver) },
  state: { title: 'AutoPaspoort', share: 25, cell: ({ state }) => text(stateWords[state]) },
  mileage: { title: 'Km-stand', share: 22, kind: () => 'number', cell: ({ mileage }) => text(mileageWords(mileage)) },
  lastVisit: {
    title: 'Laatste bezoek',
    share: 22,
    kind: () => 'number',
    cell: ({ lastVisitOn }) => text(dayWords(lastVisitOn)),
  },
  due: { title: 'Verwacht onderhoud', share: 48, cell: dueItems },
  apk: { title: 'APK tot', share: 22, kind: () => 'number', cell: ({ apkExpiresOn }) => text(dayWords(apkExpiresOn)) },
  status: { title: 'Status', share: 27, kind: ({ status }) => status, cell: ({ status }) => text(statusWords[status]) },
};

/** Their titles stand at the right too. */
const NUMBERS: readonly OverviewColumn[] = ['mileage', 'lastVisit', 'apk'];

const cars = (count: number) => (count === 1 ? '1 auto' : `${count} auto's`);

function groupTitle(group: FleetOverview['group'], key: string | null): string {
  if (group === 'driver') return key ?? 'Bestuurder niet bekend';
  return key === null ? 'APK niet bekend' : `APK in ${monthWords(key, 'long')}`;
}

function line(columns: readonly PaperColumn[], row: OverviewRow): Html {
  const [plate, ...others] = columns;
  const cells = others.map(({ kind, cell }) =>
    kind ? html`<td class="${kind(row)}">${cell(row)}</td>` : html`<td>${cell(row)}</td>`,
  );
  return html`<tr><th scope="row">${plate ? plate.cell(row) : ''}</th>${cells}</tr>`;
}

async function groupRows({ columns, group }: FleetOverview, { key, rows }: OverviewRows): Promise<Html> {
  const paper = columns.map((column) => COLUMNS[column]);
  const lines: Html[] = [];
  for (const row of rows) {
    lines.push(line(paper, row));
    if (lines.length % LINES_AT_A_TIME === 0) await setImmediate();
  }
  const title = html`<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${groupTitle(group, key)} · ${cars(rows.length)}</th></tr>`;
  return html`<tbody>${group === 'none' ? '' : title}${lines}</tbody>`;
}

async function table(overview: FleetOverview): Promise<Html> {
  if (overview.groups.length === 0)
    return html`<p class="empty">Er zijn nog geen AutoPaspoorten aan dit wagenpark gekoppeld.</p>`;
  const heads = overview.columns.map(
    (column) =>
      html`<th scope="col" class="col-${column}${NUMBERS.includes(column) ? ' number' : ''}">${COLUMNS[column].title}</th>`,
  );
  const bodies: Html[] = [];
  for (const rows of overview.groups) bodies.push(await groupRows(overview, rows));
  return html`<table><thead><tr>${heads}</tr></thead>${bodies}</table>`;
}

function summary(counts: OverviewSummary): Html {
  const isKnown = counts.apkOverdue > 0 || counts.apkMonths.some(({ cars: inMonth }) => inMonth > 0);
  return html`<section class="summary"><dl>
<div><dt>Auto's</dt><dd>${counts.cars}</dd></div>
<div><dt>Iets verlopen</dt><dd class="${counts.overdue > 0 ? 'overdue' : ''}">${counts.overdue}</dd></div>
<div><dt>Binnen 30 dagen</dt><dd>${counts.within30}</dd></div>
<div><dt>Binnen 60 dagen</dt><dd>${counts.within60}</dd></div>
</dl>${isKnown ? html`<div><p class="note">APK's per maand</p>${apkChart(counts)}</div>` : ''}</section>`;
}

function styleOf({ detail, overview, printedAt, updatedThrough }: FleetOverviewPaper): string {
  const whole = overview.columns.reduce((sum, column) => sum + COLUMNS[column].share, 0);
  const widths = overview.columns.map((column) => {
    return `.col-${column} { width: ${((COLUMNS[column].share / whole) * 100).toFixed(2)}%; }`;
  });
  return `${paperStyle({
    landscape: true,
    running: `Wagenpark ${detail.fleet.name}`,
    foot: `Afgedrukt op ${momentWords(printedAt)} · gegevens bijgewerkt t/m ${momentWords(updatedThrough)}`,
  })}${apkChartStyle}${widths.join('\n')}
.summary { display: flex; align-items: flex-end; justify-content: space-between; margin: 2mm 0 3mm; }
.summary dl { display: flex; gap: 9mm; margin: 0 0 3mm; }
.summary dt { color: #4a5565; }
.summary dd { margin: 0; font-size: 17pt; line-height: 1.1; font-weight: 700; }
.group { break-after: avoid; }
.group th { padding-top: 3mm; color: #1f4e79; }
table { font-size: 8.5pt; }
th, td { padding: 0.9mm 2mm 0.9mm 0; }
th:last-child, td:last-child { padding-right: 0; }
.waiting { font-weight: 700; }
.day { white-space: nowrap; }
.empty { margin-top: 6mm; }
`;
}

/** The overview of a fleet in Dutch, on A4 landscape (manual, section 3). */
export async function fleetOverviewPage(paper: FleetOverviewPaper): Promise<PrintDocument> {
  const { garageName, detail, overview, printedAt, updatedThrough } = paper;
  const { fleet, customerName, waiting } = detail;
  const page = html`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Wagenpark ${fleet.name}</title>
<link rel="stylesheet" href="style.css"></head>
<body><header>
<p class="garage">${garageName}</p>
<h1>Wagenpark ${fleet.name}${waiting ? ' *' : ''}</h1>
<p>${customerName} · wagenparkbeheerder ${fleet.managerName} · ${fleet.email}</p>
<p class="note">Afgedrukt op ${momentWords(printedAt)} · gegevens bijgewerkt t/m ${momentWords(updatedThrough)}</p>
</header>${summary(overview.summary)}
${overview.waiting || waiting ? html`<p class="note">* Op deze balie gewijzigd en nog niet verzonden.</p>` : ''}
${await table(overview)}</body></html>`;
  return { page: page.markup, style: styleOf(paper), landscape: true };
}
