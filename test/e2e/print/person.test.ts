import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskParts } from '../../../src/main/print/person/desk-parts.ts';
import { type PersonFile, personPage } from '../../../src/main/print/person/person-page.ts';
import { personRows } from '../../support/paper-person.ts';
import { startPress, type TestPress } from '../../support/press.ts';
import { pdfFacts, pdfPages, pdfTexts } from '../../support/read-pdf.ts';

let press: TestPress;
beforeAll(async () => {
  press = await startPress();
});
afterAll(() => press.close());

const HISTORY = 400;

function personFile(): PersonFile {
  return {
    garageName: 'Garage De Brug',
    name: 'Zoë van der Éénhoorn-Çelik',
    madeAt: '2026-11-24T10:00:00.000Z',
    updatedThrough: '2026-11-24T09:00:00.000Z',
    desk: deskParts(personRows(HISTORY)),
    service: 'missing',
  };
}

describe('the data of a customer on paper', () => {
  it('is on pages of A4, with every line of history once, its heading on each of its pages, and embedded fonts', async () => {
    const { file } = await press.toPdf(personPage(personFile()));
    const pages = pdfPages(file);
    expect(pages.every(({ width, height }) => Math.abs(width - 595.3) < 1 && Math.abs(height - 841.9) < 1)).toBe(true);
    const texts = pdfTexts(file);
    texts.forEach((text, index) => {
      expect(text).toContain(`Pagina ${index + 1} van ${pages.length}`);
    });
    const all = texts.join('\n');
    const lines = [...all.matchAll(/Beurt (\d+) <b>/g)].map(([, number]) => Number(number));
    expect(lines).toEqual(Array.from({ length: HISTORY }, (_, index) => index));
    const withLines = texts.filter((text) => /Beurt \d+ <b>/.test(text));
    expect(withLines.length).toBeGreaterThan(5);
    for (const text of withLines) expect(text).toContain('Omschrijving');
    const { tagged, fontsEmbedded, title } = pdfFacts(file);
    expect(tagged).toBe(true);
    expect(title).toBe('Gegevens van Zoë van der Éénhoorn-Çelik');
    expect(fontsEmbedded.every(Boolean)).toBe(true);
  });

  it('says what is missing, what for and how long, and what the customer may ask', async () => {
    const { file } = await press.toPdf(personPage(personFile()));
    const text = pdfTexts(file).join('\n').replace(/\s+/g, ' ');
    for (const part of [
      'Het deel van de centrale dienst ontbreekt',
      'Doel: Om u te herkennen',
      'Bewaartermijn: Zolang u klant bent',
      'Burgemeester Röellstraat 12',
      'Graag met vervangend vervoer',
      'Autoriteit Persoonsgegevens',
    ])
      expect(text).toContain(part);
  });
});
