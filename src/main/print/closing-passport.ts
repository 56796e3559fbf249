import { formatPlate } from '../../shared/domain/plate.ts';
import { type CarOnPaper, carFacts, carStyle, fact, maintenanceLines } from './car-parts.ts';
import { html } from './html.ts';
import { type PrintDocument, paperStyle } from './paper.ts';
import { dayWords, momentWords } from './print-words.ts';

/** Lines that fit on one A4 together with the rest. */
const MOST = { due: 6, done: 15 };

/** What the garage knows of a car on one page of A4, for its files before a transfer takes the car away (manual, section 4). */
export function closingPassport(car: CarOnPaper): PrintDocument {
  const plate = formatPlate(car.view.vehicle.plate);
  const until = fact('Aangeboden t/m', dayWords(car.view.passport.offeredUntil));
  const stamp = `Afgedrukt op ${momentWords(car.printedAt)} · gegevens bijgewerkt t/m ${momentWords(car.updatedThrough)}`;
  const page = html`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>AutoPaspoort ${plate}</title>
<link rel="stylesheet" href="style.css"></head>
<body><p class="garage">${car.garageName}</p>
<h1>AutoPaspoort ${plate}</h1>
<p class="note">Laatste gegevens bij deze garage, vóór de overdracht.</p>
${car.view.waiting ? html`<p class="note">Een wijziging van deze auto is op deze balie vastgelegd en nog niet verzonden.</p>` : ''}
${carFacts(car, [until])}
${maintenanceLines(car, MOST)}</body></html>`;
  const style = `${paperStyle({ landscape: false, running: '', foot: stamp })}${carStyle}`;
  return { page: page.markup, style, landscape: false };
}
