import { setImmediate } from 'node:timers/promises';
import { formatPhone } from '../../shared/domain/phone.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { type Html, html } from './html.ts';
import type { DueCar } from './listed-cars.ts';
import { type PrintDocument, paperStyle } from './paper.ts';
import { dayWords, momentWords, statusWords } from './print-words.ts';

export interface WorklistPaper {
  readonly garageName: string;
  /** Which cars they are: `APK binnen 30 dagen`. */
  readonly title: string;
  /** What else they were chosen by. */
  readonly narrowedBy: readonly string[];
  readonly rows: readonly DueCar[];
  /** The list holds more cars than this paper. */
  readonly more: boolean;
  readonly printedAt: string;
  readonly updatedThrough: string | null;
}

const style = `
.col-plate { width: 9.5%; } .col-car { width: 15%; } .col-customer { width: 18%; } .col-phone { width: 12.5%; }
.col-fleet { width: 11%; } .col-what { width: 15.5%; } .col-status { width: 12%; } .col-done { width: 6.5%; }
.day { white-space: nowrap; }
.box { display: inline-block; width: 4mm; height: 4mm; border: 0.3mm solid #4a5565; border-radius: 0.6mm; }
`;

/** Items of one car on paper; more would make a row as tall as a page. */
const MOST_ITEMS = 6;
/** Lines made at a time: few enough that the desk answers a keystroke in between. */
const LINES_AT_A_TIME = 50;

const text = (value: string) => (value === '' ? '–' : value);

function what({ items }: DueCar): Html {
  if (items.length === 0) return html`–`;
  const shown = items
    .slice(0, MOST_ITEMS)
    .map(({ description, dueOn }) => html`<div>${description} <span class="day">${dayWords(dueOn)}</span></div>`);
  return html`${shown}${items.length > MOST_ITEMS ? html`<div>en nog ${items.length - MOST_ITEMS}</div>` : ''}`;
}

function line(row: DueCar): Html {
  const status = row.items[0]?.status ?? 'unknown';
  return html`<tr><th scope="row"><span class="plate">${formatPlate(row.plate)}</span>${row.waiting ? ' *' : ''}</th>
<td>${text(row.makeModel)}</td><td>${text(row.holderName)}</td><td>${text(formatPhone(row.phone))}</td><td>${text(row.fleetName ?? '')}</td>
<td>${what(row)}</td><td class="${status}">${statusWords[status]}</td><td><span class="box"></span></td></tr>`;
}

async function table(rows: readonly DueCar[]): Promise<Html> {
  if (rows.length === 0) return html`<p>Er zijn geen auto's waarvoor dit geldt.</p>`;
  const lines: Html[] = [];
  for (const row of rows) {
    lines.push(line(row));
    if (lines.length % LINES_AT_A_TIME === 0) await setImmediate();
  }
  return html`<table><thead><tr><th scope="col" class="col-plate">Kenteken</th><th scope="col" class="col-car">Auto</th>
<th scope="col" class="col-customer">Klant</th><th scope="col" class="col-phone">Telefoon</th><th scope="col" class="col-fleet">Wagenpark</th>
<th scope="col" class="col-what">Wat en vóór wanneer</th><th scope="col" class="col-status">Status</th><th scope="col" class="col-done">Afspraak</th></tr></thead><tbody>${lines}</tbody></table>`;
}

/** Cars that are due for something, to call their holders one after another; Dutch, on A4 landscape. */
export async function worklistPage(paper: WorklistPaper): Promise<PrintDocument> {
  const { garageName, title, rows, more } = paper;
  const stamp = `Afgedrukt op ${momentWords(paper.printedAt)} · gegevens bijgewerkt t/m ${momentWords(paper.updatedThrough)}`;
  const count = `${rows.length === 1 ? '1 auto' : `${rows.length} auto's`}${more ? '; de lijst is langer' : ''}`;
  const page = html`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="style.css"></head>
<body><p class="garage">${garageName}</p><h1>${title}</h1>
<p>${[count, ...paper.narrowedBy].join(' · ')}</p>
<p class="note">${stamp}</p>
${rows.some(({ waiting }) => waiting) ? html`<p class="note">* Op deze balie gewijzigd en nog niet verzonden.</p>` : ''}
${await table(rows)}</body></html>`;
  return {
    page: page.markup,
    style: `${paperStyle({ landscape: true, running: title, foot: stamp })}${style}`,
    landscape: true,
  };
}
