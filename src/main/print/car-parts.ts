import { customerName } from '../../shared/domain/customer.ts';
import type { Maintenance } from '../../shared/domain/maintenance.ts';
import { makeModel } from '../../shared/domain/vehicle.ts';
import type { CustomerProfile, PassportView } from '../../shared/ipc/views.ts';
import { type Html, html } from './html.ts';
import { dayWords, mileageWords, stateWords } from './print-words.ts';

/** One car with its holder, as the documents about a car show it. */
export interface CarOnPaper {
  readonly garageName: string;
  readonly customer: CustomerProfile['customer'];
  readonly view: PassportView;
  /** Moment of printing and of the last contact with the service (ISO 8601). */
  readonly printedAt: string;
  readonly updatedThrough: string | null;
}

export const carStyle = `
body { font-size: 10pt; }
.facts { display: grid; grid-template-columns: 34mm 1fr 34mm 1fr; gap: 1mm 3mm; margin: 4mm 0 0; }
.facts dt { color: #4a5565; }
.facts dd { margin: 0; overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.lines th, .lines td { padding: 0.8mm 2mm 0.8mm 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.col-day { width: 26mm; }
.col-mileage { width: 30mm; }
`;

const ROLE = { owner: 'Eigenaar', driver: 'Bestuurder' } as const;

export function fact(label: string, value: string): Html {
  return html`<dt>${label}</dt><dd>${value === '' ? '–' : value}</dd>`;
}

/** Whose car it is and what it is; `more` stands at the end. */
export function carFacts({ view, customer }: CarOnPaper, more: readonly Html[] = []): Html {
  const { vehicle, passport, fleet } = view;
  return html`<dl class="facts">
${fact(ROLE[passport.role], customerName(customer))}${fact('AutoPaspoort', stateWords[passport.state])}
${fact('Auto', makeModel(vehicle))}${fact('Wagenpark', fleet?.name ?? '')}
${fact('Bouwjaar', vehicle.year === null ? '' : String(vehicle.year))}${fact('Brandstof', vehicle.fuel)}
${fact('APK tot', dayWords(vehicle.apkExpiresOn))}${fact('Km-stand', mileageWords(vehicle.mileage))}
${fact('Laatste bezoek', dayWords(vehicle.lastVisitOn))}${more}
</dl>`;
}

function lines(title: string, day: string, items: readonly Maintenance[], most: number): Html {
  if (items.length === 0) return html`<h2>${title}</h2><p>Niets bekend.</p>`;
  const rows = items.slice(0, most).map(
    (item) => html`<tr><td>${dayWords(item.dueOn ?? item.doneOn)}</td><td>${item.description}</td>
<td class="number">${mileageWords(item.mileage)}</td></tr>`,
  );
  const left = items.length - rows.length;
  return html`<h2>${title}</h2><table class="lines"><thead><tr><th scope="col" class="col-day">${day}</th><th scope="col">Omschrijving</th>
<th scope="col" class="number col-mileage">Km-stand</th></tr></thead><tbody>${rows}</tbody></table>
${left > 0 ? html`<p class="note">En nog ${left} ${items[0]?.state === 'due' ? 'later' : 'eerdere'}.</p>` : ''}`;
}

/** What the car is due for and what was done, of each no more lines than given: the document stays on one page. */
export function maintenanceLines({ view }: CarOnPaper, most: { readonly due: number; readonly done: number }): Html {
  const day = (item: Maintenance) => item.dueOn ?? item.doneOn ?? '';
  const due = view.maintenance.filter(({ state }) => state === 'due').toSorted((a, b) => day(a).localeCompare(day(b)));
  const done = view.maintenance
    .filter(({ state }) => state === 'done')
    .toSorted((a, b) => day(b).localeCompare(day(a)));
  return html`${lines('Verwacht onderhoud', 'Vóór', due, most.due)}${lines('Historie', 'Datum', done, most.done)}`;
}
