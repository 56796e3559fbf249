import { formatPlate } from '../../shared/domain/plate.ts';
import type { FleetDetail, FleetPlateRow } from '../../shared/ipc/views.ts';
import { type Html, html } from './html.ts';
import { dayWords, mileageWords, momentWords, stateWords, statusWords } from './print-words.ts';

/** Everything that the printed overview of one fleet shows. */
export interface FleetOverview {
  readonly garageName: string;
  readonly detail: FleetDetail;
  readonly plates: readonly FleetPlateRow[];
  /** Moment of printing and of the last contact with the service (ISO 8601). */
  readonly printedAt: string;
  readonly updatedThrough: string | null;
}

const WAITING_MARK = html` <span class="waiting" title="Nog niet verzonden">*</span>`;

function plateRow(row: FleetPlateRow): Html {
  const due = row.nextDue
    ? html`${row.nextDue.description} <span class="day">${dayWords(row.nextDue.dueOn)}</span>`
    : '–';
  return html`<tr>
<th scope="row"><span class="plate">${formatPlate(row.plate)}</span>${row.waiting ? WAITING_MARK : ''}</th>
<td>${row.makeModel}</td>
<td>${row.holderName}</td>
<td>${stateWords[row.state]}</td>
<td class="number">${mileageWords(row.mileage)}</td>
<td class="number">${dayWords(row.lastVisitOn)}</td>
<td>${due}</td>
<td class="number">${dayWords(row.apkExpiresOn)}</td>
<td><span class="status ${row.status}">${statusWords[row.status]}</span></td>
</tr>`;
}

function summary({ plates }: FleetOverview): Html {
  const overdue = plates.filter((row) => row.status === 'overdue').length;
  const soon = plates.filter((row) => row.status === 'soon').length;
  return html`<dl class="summary">
<div><dt>Auto's</dt><dd>${plates.length}</dd></div>
<div><dt>Verlopen</dt><dd>${overdue}</dd></div>
<div><dt>Binnen 30 dagen</dt><dd>${soon}</dd></div>
</dl>`;
}

function heading(overview: FleetOverview): Html {
  const { fleet, customerName } = overview.detail;
  return html`<header>
<p class="garage">${overview.garageName}</p>
<h1>Wagenpark ${fleet.name}</h1>
<p>${customerName} · wagenparkbeheerder ${fleet.managerName} · ${fleet.email}</p>
<p class="stamp">Afgedrukt op ${momentWords(overview.printedAt)} · gegevens bijgewerkt t/m ${momentWords(overview.updatedThrough)}</p>
</header>`;
}

const COLUMNS = html`<thead><tr>
<th scope="col">Kenteken</th><th scope="col">Auto</th><th scope="col" class="holder">Eigenaar / bestuurder</th><th scope="col">AutoPaspoort</th>
<th scope="col" class="number">Km-stand</th><th scope="col" class="number">Laatste bezoek</th>
<th scope="col">Eerstvolgend onderhoud</th><th scope="col" class="number">APK tot</th><th scope="col">Status</th>
</tr></thead>`;

function table({ plates }: FleetOverview): Html {
  if (plates.length === 0)
    return html`<p class="empty">Er zijn nog geen AutoPaspoorten aan dit wagenpark gekoppeld.</p>`;
  return html`<table>${COLUMNS}<tbody>${plates.map(plateRow)}</tbody></table>`;
}

/** The overview as one HTML page in Dutch, for A4 landscape; the page number comes from the printer's footer. */
export function fleetOverviewPage(overview: FleetOverview): string {
  const unsent = overview.plates.some((row) => row.waiting) || overview.detail.waiting;
  return html`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Wagenpark ${overview.detail.fleet.name}</title>
<link rel="stylesheet" href="style.css"></head>
<body>${heading(overview)}${summary(overview)}
${unsent ? html`<p class="note">* Deze wijziging is op deze balie vastgelegd en nog niet verzonden.</p>` : ''}
${table(overview)}</body></html>`.markup;
}
