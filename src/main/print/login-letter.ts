import type { FleetLoginView } from '../../shared/ipc/views.ts';
import { html } from './html.ts';
import { FONT, type PrintDocument } from './paper.ts';
import { momentWords } from './print-words.ts';

export interface LoginLetter extends FleetLoginView {
  readonly garageName: string;
  /** Moment of printing (ISO 8601). */
  readonly printedAt: string;
}

const style = `
@page { size: A4 portrait; margin: 12mm 12mm 16mm; }
* { box-sizing: border-box; }
body { font: 11pt/1.5 ${FONT}; color: #1c2430; margin: 12mm 8mm; }
h1 { font-size: 18pt; line-height: 1.25; margin: 0 0 6mm; }
p { margin: 0 0 4mm; max-width: 150mm; overflow-wrap: anywhere; }
.garage { font-weight: 700; color: #1f4e79; }
dl { margin: 6mm 0; padding: 4mm 6mm; border: 0.4mm solid #1f4e79; border-radius: 1.5mm; break-inside: avoid; }
dt { color: #4a5565; font-size: 9.5pt; }
dd { margin: 0 0 3mm; font-weight: 700; overflow-wrap: anywhere; }
dd:last-child { margin: 0; }
.password { font: 700 17pt/1.4 'Courier New', 'Liberation Mono', monospace; letter-spacing: 0.08em; }
ol { margin: 0 0 6mm; padding-left: 6mm; }
li { margin-bottom: 1.5mm; }
.stamp { color: #4a5565; font-size: 9pt; }
`;

/** The letter with which a garage hands the login of a fleet to its manager (manual, section 1); Dutch, one page of A4. */
export function loginLetter(letter: LoginLetter): PrintDocument {
  const page = html`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Inloggegevens wagenpark ${letter.fleetName}</title>
<link rel="stylesheet" href="style.css"></head>
<body><p class="garage">${letter.garageName}</p>
<h1>Uw login voor het wagenpark dashboard</h1>
<p>Beste ${letter.managerName},</p>
<p>Wij hebben voor ${letter.fleetName} een wagenpark-account aangemaakt. In het wagenpark dashboard ziet u de onderhoudsstatus
van de auto's in uw wagenpark, en draagt u een AutoPaspoort over aan een nieuwe eigenaar of bestuurder.</p>
<dl><dt>E-mailadres</dt><dd>${letter.email}</dd>
<dt>Tijdelijk wachtwoord</dt><dd class="password">${letter.temporaryPassword}</dd>
<dt>Geldig tot</dt><dd>${momentWords(letter.validUntil)}</dd></dl>
<ol><li>Ga naar iGarage.nl en kies Login AutoPaspoort.</li>
<li>Log in met het e-mailadres en het tijdelijke wachtwoord hierboven.</li>
<li>Kies een eigen wachtwoord. Het tijdelijke wachtwoord werkt daarna niet meer.</li></ol>
<p>Gooi deze brief daarna weg. Is het wachtwoord verlopen of kwijt? Kies dan Wachtwoord vergeten op de inlogpagina.</p>
<p>Met vriendelijke groet,<br>${letter.garageName}</p>
<p class="stamp">Afgedrukt op ${momentWords(letter.printedAt)}</p></body></html>`;
  return { page: page.markup, style, landscape: false };
}
