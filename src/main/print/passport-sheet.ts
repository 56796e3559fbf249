import { customerName } from '../../shared/domain/customer.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { type CarOnPaper, carFacts, carStyle, fact, maintenanceLines } from './car-parts.ts';
import { html } from './html.ts';
import { type PrintDocument, paperStyle } from './paper.ts';
import { dayWords, momentWords } from './print-words.ts';
import { qrCode } from './qr-code.ts';

export interface PassportSheet extends CarOnPaper {
  /** Address of the page Login AutoPaspoort. */
  readonly loginUrl: string;
}

/** Lines that fit on one A4 together with the rest. */
const MOST = { due: 5, done: 10 };
const CODE_MM = 38;

const style = `
h1 .plate { font-size: 22pt; padding: 0.5mm 3mm; border-radius: 1.5mm; }
.login { display: flex; gap: 6mm; align-items: center; margin: 5mm 0.5mm 0 0; padding: 3mm 5mm 3mm 3mm; border: 0.4mm solid #1f4e79; border-radius: 1.5mm; }
.login svg { flex: none; }
.login h2 { margin: 0 0 1.5mm; }
.login ol { margin: 0; padding-left: 5mm; }
.address { margin: 2mm 0 0; font-weight: 700; }
`;

/** The AutoPaspoort of one car for its holder, on one page of A4, with a code that opens Login AutoPaspoort. */
export function passportSheet(sheet: PassportSheet): PrintDocument {
  const { passport, vehicle, waiting } = sheet.view;
  const plate = formatPlate(vehicle.plate);
  const issued = fact('Uitgegeven op', dayWords(passport.issuedOn));
  const stamp = `Afgedrukt op ${momentWords(sheet.printedAt)} · gegevens bijgewerkt t/m ${momentWords(sheet.updatedThrough)}`;
  const first =
    passport.state === 'issued'
      ? 'Activeer eerst uw AutoPaspoort met de link in de e-mail die u van ons kreeg.'
      : 'Scan de code met de camera van uw telefoon, of typ het adres over.';
  const page = html`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>AutoPaspoort ${plate}</title>
<link rel="stylesheet" href="style.css"></head>
<body><p class="garage">${sheet.garageName}</p>
<h1>AutoPaspoort <span class="plate">${plate}</span></h1>
${waiting ? html`<p class="note">Een wijziging van deze auto is op deze balie vastgelegd en nog niet verzonden.</p>` : ''}
${carFacts(sheet, [issued])}
<section class="login">${qrCode(sheet.loginUrl, CODE_MM, `QR-code van ${sheet.loginUrl}`)}
<div><h2>Inloggen als ${customerName(sheet.customer)}</h2>
<ol><li>${first}</li><li>Log in met uw e-mailadres ${passport.email}.</li>
<li>U ziet het verwachte onderhoud, de status en de historie van uw auto.</li></ol>
<p class="address">${sheet.loginUrl}</p></div></section>
${maintenanceLines(sheet, MOST)}</body></html>`;
  return {
    page: page.markup,
    style: `${paperStyle({ landscape: false, running: '', foot: stamp })}${carStyle}${style}`,
    landscape: false,
  };
}
