import { formatPlate } from '../../shared/domain/plate.ts';
import type { PassportListRow } from '../../shared/ipc/views.ts';
import { type Html, html } from './html.ts';
import { type PrintDocument, paperStyle } from './paper.ts';
import { dayWords, momentWords, statusWords } from './print-words.ts';

export interface WorklistRow extends PassportListRow {
  readonly phone: string;
}

export interface ApkWorklist {
  readonly garageName: string;
  /** Which cars they are: `APK binnen 30 dagen`. */
  readonly title: string;
  readonly rows: readonly WorklistRow[];
  /** The list holds more cars than this paper. */
  readonly more: boolean;
  readonly printedAt: string;
  readonly updatedThrough: string | null;
}

const style = `
.col-plate { width: 10%; } .col-car { width: 18%; } .col-customer { width: 21%; } .col-phone { width: 12%; }
.col-fleet { width: 12%; } .col-apk { width: 8.5%; } .col-status { width: 11.5%; } .col-done { width: 7%; }
.box { display: inline-block; width: 4mm; height: 4mm; border: 0.3mm solid #4a5565; border-radius: 0.6mm; }
`;

const text = (value: string) => (value === '' ? '–' : value);

function line(row: WorklistRow): Html {
  return html`<tr><th scope="row"><span class="plate">${formatPlate(row.plate)}</span>${row.waiting ? ' *' : ''}</th>
<td>${text(row.makeModel)}</td><td>${text(row.holderName)}</td><td>${text(row.phone)}</td><td>${text(row.fleetName ?? '')}</td>
<td>${dayWords(row.apkExpiresOn)}</td><td class="${row.status}">${statusWords[row.status]}</td><td><span class="box"></span></td></tr>`;
}

function table(rows: readonly WorklistRow[]): Html {
  if (rows.length === 0) return html`<p>Er zijn geen auto's waarvoor dit geldt.</p>`;
  return html`<table><thead><tr><th scope="col" class="col-plate">Kenteken</th><th scope="col" class="col-car">Auto</th>
<th scope="col" class="col-customer">Klant</th><th scope="col" class="col-phone">Telefoon</th><th scope="col" class="col-fleet">Wagenpark</th>
<th scope="col" class="col-apk">APK tot</th><th scope="col" class="col-status">Status</th><th scope="col" class="col-done">Afspraak</th></tr></thead><tbody>${rows.map(line)}</tbody></table>`;
}

/** The cars whose APK runs out, to call their holders one after another; Dutch, on A4 landscape. */
export function apkWorklist({ garageName, title, rows, more, printedAt, updatedThrough }: ApkWorklist): PrintDocument {
  const stamp = `Afgedrukt op ${momentWords(printedAt)} · gegevens bijgewerkt t/m ${momentWords(updatedThrough)}`;
  const page = html`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="style.css"></head>
<body><p class="garage">${garageName}</p><h1>${title}</h1>
<p>${rows.length === 1 ? '1 auto' : `${rows.length} auto's`}${more ? '; de lijst is langer' : ''}</p>
<p class="note">${stamp}</p>
${rows.some(({ waiting }) => waiting) ? html`<p class="note">* Op deze balie gewijzigd en nog niet verzonden.</p>` : ''}
${table(rows)}</body></html>`;
  return {
    page: page.markup,
    style: `${paperStyle({ landscape: true, running: title, foot: stamp })}${style}`,
    landscape: true,
  };
}
