import { type Customer, contactName, customerName } from '../../shared/domain/customer.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { ADDRESS_ZONE, addressStyle } from './envelope.ts';
import { type Html, html } from './html.ts';
import { FONT, type PrintDocument } from './paper.ts';
import { dayWords, longDayWords } from './print-words.ts';

export interface LetterCar {
  readonly plate: string;
  readonly makeModel: string;
  readonly apkExpiresOn: IsoDate;
}

/** One letter: a customer, and the cars whose APK it is about. */
export interface ReminderLetter {
  readonly customer: Customer;
  readonly cars: readonly LetterCar[];
}

export interface ReminderLetters {
  readonly garageName: string;
  readonly letters: readonly ReminderLetter[];
  /** The (Dutch) day of the letters. */
  readonly today: IsoDate;
}

const style = `
@page { size: A4 portrait; margin: 0; }
* { box-sizing: border-box; }
body { font: 11pt/1.5 ${FONT}; color: #1c2430; margin: 0; }
p { margin: 0 0 4mm; }
.letter { position: relative; width: 210mm; height: 296.9mm; break-after: page; break-inside: avoid; overflow: hidden; }
.letter:last-child { break-after: auto; }
${addressStyle}
.garage { position: absolute; left: ${ADDRESS_ZONE.left}mm; top: 15mm; font-size: 13pt; font-weight: 700; color: #1f4e79; }
.text { position: absolute; left: ${ADDRESS_ZONE.left}mm; top: 103mm; width: 160mm; }
.cars { border-collapse: collapse; margin: 0 0 5mm; }
.cars th, .cars td { text-align: left; padding: 1mm 8mm 1mm 0; border-bottom: 0.2mm solid #c9d1db; }
.cars thead th { font-size: 9pt; color: #4a5565; }
.cars tbody th { white-space: nowrap; }
`;

/** More would not fit on the page. */
const MOST_CARS = 9;

function address(customer: Customer): Html {
  const contact = contactName(customer);
  const lines = [
    customerName(customer),
    ...(contact === '' ? [] : [`T.a.v. ${contact}`]),
    customer.street,
    `${customer.postcode}  ${customer.city.toLocaleUpperCase('nl')}`,
  ];
  return html`<address class="to">${lines.map((line) => html`<div>${line}</div>`)}</address>`;
}

function opening(cars: readonly LetterCar[], today: IsoDate): string {
  const [first] = cars;
  if (cars.length !== 1 || !first) {
    const late = cars.some(({ apkExpiresOn }) => apkExpiresOn < today);
    return `De APK van deze auto's verloopt binnenkort${late ? ' of is al verlopen' : ''}:`;
  }
  return first.apkExpiresOn < today
    ? `De APK van uw auto is verlopen op ${longDayWords(first.apkExpiresOn)}:`
    : `De APK van uw auto verloopt op ${longDayWords(first.apkExpiresOn)}:`;
}

function letter({ customer, cars }: ReminderLetter, { garageName, today }: ReminderLetters): Html {
  const rows = cars.slice(0, MOST_CARS).map(
    (
      car,
    ) => html`<tr><th scope="row">${formatPlate(car.plate)}</th><td>${car.makeModel === '' ? '–' : car.makeModel}</td>
<td>${dayWords(car.apkExpiresOn)}</td></tr>`,
  );
  const left = cars.length - rows.length;
  return html`<article class="letter"><p class="garage">${garageName}</p>${address(customer)}
<div class="text"><p>${longDayWords(today)}</p><p><strong>Betreft: APK-keuring</strong></p>
<p>Geachte ${contactName(customer) || customerName(customer)},</p><p>${opening(cars, today)}</p>
<table class="cars"><thead><tr><th scope="col">Kenteken</th><th scope="col">Auto</th><th scope="col">APK tot</th></tr></thead><tbody>${rows}</tbody></table>
${left > 0 ? html`<p>En nog ${left} auto's; wij bellen u daarover.</p>` : ''}
<p>Maak een afspraak voor de keuring: bel ons, of doe het in uw AutoPaspoort. Zonder geldige APK mag u niet de weg op. Heeft u al
een afspraak? Dan kunt u deze brief weggooien.</p>
<p>Met vriendelijke groet,<br>${garageName}</p></div></article>`;
}

/** Reminders of the APK in one batch: a page of A4 for each customer, addressed for a window envelope. */
export function reminderLetters(batch: ReminderLetters): PrintDocument {
  const none = html`<article class="letter"><p class="text">Er is niemand om een brief aan te sturen.</p></article>`;
  const letters = batch.letters.map((one) => letter(one, batch));
  const page = html`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Herinneringsbrieven APK</title><link rel="stylesheet" href="style.css"></head>
<body>${letters.length === 0 ? none : letters}</body></html>`;
  return { page: page.markup, style, landscape: false };
}

/** Whether the post finds a customer: without street, postcode and city there is no letter. */
export function hasAddress({ street, postcode, city }: Customer): boolean {
  return [street, postcode, city].every((part) => part.trim() !== '');
}
