import { customerName } from '../../shared/domain/customer.ts';
import type { Maintenance } from '../../shared/domain/maintenance.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { makeModel } from '../../shared/domain/vehicle.ts';
import type { CustomerProfile, PassportView } from '../../shared/ipc/views.ts';
import { type Html, html } from './html.ts';
import { dayWords, mileageWords, momentWords, stateWords } from './print-words.ts';
import type { PrintDocument } from './save-pdf.ts';

export interface ClosingPassport {
  readonly garageName: string;
  readonly customer: CustomerProfile['customer'];
  readonly view: PassportView;
  /** Moment of printing and of the last contact with the service (ISO 8601). */
  readonly printedAt: string;
  readonly updatedThrough: string | null;
}

/** Lines that fit on one A4 together with the rest. */
const MOST_DUE = 6;
const MOST_DONE = 18;

const style = `
* { box-sizing: border-box; }
body { font: 10pt/1.4 Arial, 'Liberation Sans', sans-serif; color: #1c2430; margin: 0; }
h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 1mm; }
h2 { font-size: 11.5pt; margin: 5mm 0 1mm; color: #1f4e79; }
p { margin: 0 0 1mm; }
.garage { font-weight: 700; color: #1f4e79; }
.stamp, .more { color: #4a5565; font-size: 8.5pt; }
.facts { display: grid; grid-template-columns: 34mm 1fr 34mm 1fr; gap: 1mm 3mm; margin: 4mm 0 0; }
.facts dt { color: #4a5565; }
.facts dd { margin: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: 0.8mm 2mm 0.8mm 0; border-bottom: 0.2mm solid #c9d1db;
  overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
thead th { font-size: 8.5pt; color: #4a5565; }
.day { width: 26mm; }
.number { width: 28mm; text-align: right; }
`;

const ROLE = { owner: 'Eigenaar', driver: 'Bestuurder' } as const;

function fact(label: string, value: string): Html {
  return html`<dt>${label}</dt><dd>${value === '' ? '–' : value}</dd>`;
}

function table(title: string, day: string, lines: readonly Maintenance[], most: number): Html {
  if (lines.length === 0) return html`<h2>${title}</h2><p>Niets bekend.</p>`;
  const rows = lines.slice(0, most).map(
    (line) => html`<tr><td>${dayWords(line.dueOn ?? line.doneOn)}</td><td>${line.description}</td>
<td class="number">${mileageWords(line.mileage)}</td></tr>`,
  );
  const left = lines.length - rows.length;
  return html`<h2>${title}</h2><table><thead><tr><th scope="col" class="day">${day}</th><th scope="col">Omschrijving</th>
<th scope="col" class="number">Km-stand</th></tr></thead><tbody>${rows}</tbody></table>
${left > 0 ? html`<p class="more">En nog ${left} eerdere.</p>` : ''}`;
}

function facts({ view, customer }: ClosingPassport): Html {
  const { vehicle, passport, fleet } = view;
  return html`<dl class="facts">
${fact(ROLE[passport.role], customerName(customer))}${fact('AutoPaspoort', stateWords[passport.state])}
${fact('Auto', makeModel(vehicle))}${fact('Wagenpark', fleet?.name ?? '')}
${fact('Bouwjaar', vehicle.year === null ? '' : String(vehicle.year))}${fact('Brandstof', vehicle.fuel)}
${fact('APK tot', dayWords(vehicle.apkExpiresOn))}${fact('Km-stand', mileageWords(vehicle.mileage))}
${fact('Laatste bezoek', dayWords(vehicle.lastVisitOn))}${fact('Aangeboden t/m', dayWords(passport.offeredUntil))}
</dl>`;
}

/** What the garage knows of a car on one page of A4, for its files before a transfer takes the car away (manual, section 4). */
export function closingPassport(closing: ClosingPassport): PrintDocument {
  const plate = formatPlate(closing.view.vehicle.plate);
  const { maintenance } = closing.view;
  const due = maintenance
    .filter(({ state }) => state === 'due')
    .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
  const done = maintenance
    .filter(({ state }) => state === 'done')
    .toSorted((a, b) => (b.doneOn ?? '').localeCompare(a.doneOn ?? ''));
  const page = html`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>AutoPaspoort ${plate}</title>
<link rel="stylesheet" href="style.css"></head>
<body><p class="garage">${closing.garageName}</p>
<h1>AutoPaspoort ${plate}</h1>
<p class="stamp">Afgedrukt op ${momentWords(closing.printedAt)} · gegevens bijgewerkt t/m ${momentWords(closing.updatedThrough)}</p>
${facts(closing)}
${table('Verwacht onderhoud', 'Vóór', due, MOST_DUE)}
${table('Historie', 'Datum', done, MOST_DONE)}</body></html>`;
  return { page: page.markup, style, landscape: false };
}
