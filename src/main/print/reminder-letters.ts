import type { EnvelopeWindow } from '../../shared/desk/envelope-window.ts';
import { type Customer, contactName, customerName } from '../../shared/domain/customer.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import type { WorkItem } from '../../shared/ipc/work-views.ts';
import { envelopeStyle, foldMarks, windowAddress } from './envelope.ts';
import { type Html, html } from './html.ts';
import { FONT, type PrintDocument } from './paper.ts';
import { dayWords, longDayWords } from './print-words.ts';

export interface LetterCar {
  readonly plate: string;
  readonly makeModel: string;
  /** What it is due for; at least one. */
  readonly items: readonly Omit<WorkItem, 'status'>[];
}

/** One letter: a customer, and the cars that it is about. */
export interface ReminderLetter {
  readonly customer: Customer;
  readonly cars: readonly LetterCar[];
}

export interface ReminderLetters {
  readonly garageName: string;
  readonly letters: readonly ReminderLetter[];
  /** The (Dutch) day of the letters. */
  readonly today: IsoDate;
  readonly window: EnvelopeWindow;
}

const style = `
@page { size: A4 portrait; margin: 0; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.4 ${FONT}; color: #1c2430; margin: 0; }
p { margin: 0 0 4mm; overflow-wrap: anywhere; }
.letter { position: relative; width: 210mm; height: 296.9mm; break-after: page; break-inside: avoid; overflow: hidden; }
.letter:last-child { break-after: auto; }
.garage { position: absolute; left: 37mm; top: 15mm; width: 148mm; font-size: 13pt; font-weight: 700; color: #1f4e79; }
.text { position: absolute; left: 37mm; top: 100mm; width: 148mm; }
.cars { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 0 0 5mm; font-size: 9.5pt; line-height: 1.25; }
.cars th, .cars td { text-align: left; vertical-align: top; padding: 0.8mm 4mm 0.8mm 0; border-bottom: 0.2mm solid #c9d1db; }
.cars thead th { font-size: 8.5pt; color: #4a5565; }
.cars tbody th { white-space: nowrap; }
.plate { width: 24mm; } .what { width: 52mm; } .day { width: 22mm; }
.clip { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }
`;

/** More would not fit on the page. */
const MOST_LINES = 9;

function address(customer: Customer, window: EnvelopeWindow): Html {
  const contact = contactName(customer);
  const place = [customer.street, `${customer.postcode}  ${customer.city.toLocaleUpperCase('nl')}`];
  return windowAddress([customerName(customer), ...(contact === '' ? [] : [`T.a.v. ${contact}`])], place, window);
}

type Due = 'apk' | 'service' | 'both';

const SUBJECT: Record<Due, string> = {
  apk: 'APK-keuring',
  service: 'onderhoud',
  both: 'APK-keuring en onderhoud',
};

function dueOf(cars: readonly LetterCar[]): Due {
  const kinds = cars.flatMap(({ items }) => items.map(({ kind }) => kind === 'apk'));
  if (kinds.every(Boolean)) return 'apk';
  return kinds.some(Boolean) ? 'both' : 'service';
}

function opening(cars: readonly LetterCar[], due: Due, today: IsoDate): string {
  if (due !== 'apk') {
    const what = due === 'both' ? 'APK en onderhoud' : 'onderhoud';
    return cars.length === 1 ? `Uw auto is toe aan ${what}:` : `Deze auto's zijn toe aan ${what}:`;
  }
  const days = cars.flatMap(({ items }) => items.map(({ dueOn }) => dueOn));
  const [first] = days;
  if (cars.length !== 1 || first === undefined) {
    const late = days.some((day) => day < today);
    return `De APK van deze auto's verloopt binnenkort${late ? ' of is al verlopen' : ''}:`;
  }
  return `De APK van uw auto ${first < today ? 'is verlopen' : 'verloopt'} op ${longDayWords(first)}:`;
}

function carRows(cars: readonly LetterCar[]): readonly Html[] {
  return cars.flatMap(({ plate, makeModel, items }) =>
    items.map(({ description, dueOn }, place) => {
      const car =
        place === 0
          ? html`<th scope="row">${formatPlate(plate)}</th><td><div class="clip">${makeModel === '' ? '–' : makeModel}</div></td>`
          : html`<td></td><td></td>`;
      return html`<tr>${car}<td><div class="clip">${description}</div></td><td>${dayWords(dueOn)}</td></tr>`;
    }),
  );
}

function letter({ customer, cars }: ReminderLetter, { garageName, today, window }: ReminderLetters): Html {
  const due = dueOf(cars);
  const rows = carRows(cars);
  const left = rows.length - MOST_LINES;
  return html`<article class="letter"><p class="garage">${garageName}</p>${address(customer, window)}${foldMarks}
<div class="text"><p>${longDayWords(today)}</p><p><strong>Betreft: ${SUBJECT[due]}</strong></p>
<p>Geachte ${contactName(customer) || customerName(customer)},</p><p>${opening(cars, due, today)}</p>
<table class="cars"><thead><tr><th scope="col" class="plate">Kenteken</th><th scope="col">Auto</th><th scope="col" class="what">Wat</th>
<th scope="col" class="day">Vóór</th></tr></thead><tbody>${rows.slice(0, MOST_LINES)}</tbody></table>
${left > 0 ? html`<p>En nog ${left} ${left === 1 ? 'regel' : 'regels'}; wij bellen u daarover.</p>` : ''}
<p>Maak een afspraak: bel ons, of doe het in uw AutoPaspoort.${due === 'service' ? '' : ' Zonder geldige APK mag u niet de weg op.'}
Heeft u al een afspraak? Dan kunt u deze brief weggooien.</p>
<p>Met vriendelijke groet,<br>${garageName}</p></div></article>`;
}

/** Reminders of APK and maintenance in one batch: a page of A4 for each customer, addressed for a window envelope. */
export function reminderLetters(batch: ReminderLetters): PrintDocument {
  const none = html`<article class="letter"><div class="text"><p>Er is niemand om een brief aan te sturen.</p></div></article>`;
  const letters = batch.letters.map((one) => letter(one, batch));
  const page = html`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Herinneringsbrieven</title><link rel="stylesheet" href="style.css"></head>
<body>${letters.length === 0 ? none : letters}</body></html>`;
  return { page: page.markup, style: `${style}${envelopeStyle(batch.window)}`, landscape: false };
}

/** Whether the post finds a customer: without street, postcode and city there is no letter. */
export function hasAddress({ street, postcode, city }: Customer): boolean {
  return [street, postcode, city].every((part) => part.trim() !== '');
}
