import { type Html, html } from '../html.ts';
import { type PrintDocument, paperStyle } from '../paper.ts';
import { momentWords } from '../print-words.ts';
import { fieldWords, type PersonPart } from './person-part.ts';

export interface PersonFile {
  readonly garageName: string;
  readonly name: string;
  /** Moment of making and of the last contact with the service (ISO 8601). */
  readonly madeAt: string;
  readonly updatedThrough: string | null;
  /** What the desk holds. */
  readonly desk: readonly PersonPart[];
  /** What the central service holds beyond that; nothing of a customer who was not sent yet. */
  readonly service: readonly PersonPart[] | 'missing';
}

/** For the customer: what is not here, and whom to ask. Why, and how to get it, is said to whoever makes the document. */
export const MISSING =
  'Wat de centrale dienst van iGarage over u bewaart (uw login, e-mails aan u, overdrachten en wat wanneer is gewijzigd) kon bij het maken van dit document niet worden opgehaald. Vraag de garage om het volledige document.';
const NOT_SENT = 'Niets. Uw gegevens zijn nog niet naar de centrale dienst verzonden.';

/** What the law asks to be told along with the data (AVG, article 15, paragraphs 1 and 2). */
export const RIGHTS: readonly string[] = [
  'De garage is verantwoordelijk voor deze gegevens. iGarage verwerkt ze voor de garage en beheert de login van uw AutoPaspoort.',
  'De gegevens komen van uzelf, van de garage, van de wagenparkbeheerder van uw werkgever, en voor technische gegevens van de auto van de RDW.',
  'Ze gaan naar de andere balies van de garage, naar iGarage, en bij een wagenpark naar de wagenparkbeheerder. Bij een overdracht gaan kenteken, technische gegevens en onderhoud mee naar de nieuwe eigenaar of bestuurder. Er worden geen besluiten over u genomen zonder dat een mens ernaar kijkt.',
  'U mag vragen om verbetering, om verwijdering, om minder gebruik, en om deze gegevens als bestand. Vraag het de garage.',
  'Bent u het niet eens met de garage, dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl).',
];

const style = `
.why { margin: 0 0 1.5mm; color: #4a5565; font-size: 8.5pt; break-inside: avoid; break-after: avoid; }
.card { display: grid; grid-template-columns: 36mm 1fr; gap: 0.6mm 3mm; margin: 0 0 3mm; padding: 0 0 2mm; border-bottom: 0.2mm solid #c9d1db; }
.card dt { color: #4a5565; }
.card dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.missing { margin: 4mm 0; padding: 3mm 4mm; border: 0.4mm solid #8a6d00; background: #fff6da; border-radius: 1mm; }
.missing h2 { margin: 0 0 1mm; }
th, td { padding: 0.8mm 2mm 0.8mm 0; }
.rights { margin: 0; padding-left: 5mm; }
.rights li { margin: 0 0 1mm; }
h2.group { margin-top: 7mm; font-size: 13.5pt; color: #1c2430; border-bottom: 0.4mm solid #1f4e79; }
`;

function cards({ records }: PersonPart): Html {
  return html`${records.map(
    (record) =>
      html`<dl class="card">${record.map((field) => html`<dt>${field.label}</dt><dd>${fieldWords(field)}</dd>`)}</dl>`,
  )}`;
}

function table({ records }: PersonPart): Html {
  const head = records[0]?.map(({ label }) => html`<th scope="col">${label}</th>`) ?? [];
  const rows = records.map((record) => html`<tr>${record.map((field) => html`<td>${fieldWords(field)}</td>`)}</tr>`);
  return html`<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

function part(one: PersonPart): Html {
  const { title, purpose, kept, layout, records } = one;
  const content = records.length === 0 ? html`<p>Niets.</p>` : layout === 'table' ? table(one) : cards(one);
  return html`<section><h2>${title}</h2><p class="why">Doel: ${purpose} Bewaartermijn: ${kept}</p>${content}</section>`;
}

function servicePart({ service }: PersonFile): Html {
  if (service === 'missing')
    return html`<section class="missing"><h2>Het deel van de centrale dienst ontbreekt</h2><p>${MISSING}</p></section>`;
  const content = service.length === 0 ? html`<p>${NOT_SENT}</p>` : service.map(part);
  return html`<h2 class="group">Bij de centrale dienst van iGarage</h2>${content}`;
}

const OF_ALL = 'Dit is alles wat over u wordt bewaard';
const OF_GARAGE = 'Dit is wat de garage over u bewaart';

/** Everything that is kept about one customer, for that customer (AVG, article 15); Dutch, on A4 upright. */
export function personPage(file: PersonFile): PrintDocument {
  const { garageName, name, madeAt, updatedThrough, desk } = file;
  const title = `Gegevens van ${name}`;
  const stamp = `Gemaakt op ${momentWords(madeAt)} · gegevens bijgewerkt t/m ${momentWords(updatedThrough)}`;
  const page = html`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="style.css"></head>
<body><p class="garage">${garageName}</p><h1>${title}</h1>
<p>${file.service === 'missing' ? OF_GARAGE : OF_ALL} (artikel 15 AVG), met per onderdeel waarvoor en hoe lang.</p>
<p class="note">${stamp}</p>
${file.service === 'missing' ? servicePart(file) : ''}
<h2 class="group">Bij de garage</h2>
${desk.map(part)}
${file.service === 'missing' ? '' : servicePart(file)}
<section><h2 class="group">Uw rechten</h2><ul class="rights">${RIGHTS.map((right) => html`<li>${right}</li>`)}</ul></section></body></html>`;
  return {
    page: page.markup,
    style: `${paperStyle({ landscape: false, running: title, foot: stamp })}${style}`,
    landscape: false,
  };
}
