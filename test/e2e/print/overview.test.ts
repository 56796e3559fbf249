import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fleetOverviewPage } from '../../../src/main/print/fleet-overview-page.ts';
import type { OverviewCar } from '../../../src/shared/desk/fleet-overview.ts';
import { FIRST_OVERVIEW } from '../../../src/shared/desk/overview-choice.ts';
import { formatPlate } from '../../../src/shared/domain/plate.ts';
import { LONG_NAME, overviewOf, paperCar, plateOf } from '../../support/paper-cars.ts';
import { startPress, type TestPress } from '../../support/press.ts';
import { type PdfPage, type PdfWord, pdfFacts, pdfPages, pdfStructure, pdfTexts } from '../../support/read-pdf.ts';

/** A4 lying: 297 x 210 mm in points. */
const A4 = { width: (297 / 25.4) * 72, height: (210 / 25.4) * 72 };
const MANY = 2_000;
/** Some 150 pages, on a machine that may have much else to do. */
const MANY_TIMEOUT_MS = 400_000;

let press: TestPress;
beforeAll(async () => {
  press = await startPress();
});
afterAll(() => press.close());

/** Cars whose rows are one line high, so that the pages can be counted. */
const lowCar = (index: number): OverviewCar => ({
  ...paperCar(index),
  driver: 'Zoë Kuiper',
  make: 'KIA',
  model: 'CEED',
  due: [],
});
const print = async (count: number, make = lowCar) =>
  (await press.toPdf(await fleetOverviewPage(overviewOf(count, FIRST_OVERVIEW, make)))).file;

const isPlate = ({ text }: PdfWord) => /^T[BC]-\d{3}-D$/.test(text);
const platesOf = (page: PdfPage | undefined) => (page?.words ?? []).filter(isPlate).toSorted((a, b) => a.top - b.top);
const plates = (count: number) => Array.from({ length: count }, (_, index) => formatPlate(plateOf(index)));
const sentence = (page: PdfPage) => page.words.map(({ text }) => text).join(' ');

/** How many rows the first page and one after it hold, seen in a longer document. */
async function rowsPerPage(): Promise<readonly [number, number]> {
  const pages = pdfPages(await print(120));
  return [platesOf(pages[0]).length, platesOf(pages[1]).length];
}

describe('the printed overview of a fleet', () => {
  it('is on one page of A4 without cars, and says so', async () => {
    const file = await print(0);
    const pages = pdfPages(file);
    expect(pages).toHaveLength(1);
    expect(Math.abs((pages[0]?.width ?? 0) - A4.width)).toBeLessThan(1);
    expect(Math.abs((pages[0]?.height ?? 0) - A4.height)).toBeLessThan(1);
    expect(pdfTexts(file)[0]).toContain('nog geen AutoPaspoorten');
    expect(pdfTexts(file)[0]).toContain('Pagina 1 van 1');
  });

  it('takes exactly as many pages as its rows fill: no blank page, none too many', async () => {
    const [first, other] = await rowsPerPage();
    expect(first).toBeGreaterThan(15);
    expect(other).toBeGreaterThan(first);
    const counts = [1, first, first + 1, first + other, first + other + 1];
    const found: number[] = [];
    for (const count of counts) {
      const pages = pdfPages(await print(count));
      expect(pages.map((page) => platesOf(page).length).every((rows) => rows > 0)).toBe(true);
      found.push(pages.length);
    }
    expect(found).toEqual([1, 1, 2, 2, 3]);
  });

  it(
    'holds 2,000 cars each once and in order, with headings and the number on every page, and splits no row',
    async () => {
      const file = await print(MANY, paperCar);
      const pages = pdfPages(file);
      expect(pages.flatMap(platesOf).map(({ text }) => text)).toEqual(plates(MANY));
      for (const [index, page] of pages.entries()) {
        expect(sentence(page)).toContain(`Pagina ${index + 1} van ${pages.length}`);
        for (const title of ['Kenteken', 'Merk', 'Model', 'Bestuurder', 'AutoPaspoort', 'Status'])
          expect(sentence(page)).toContain(title);
        // A row that was split would begin a page with lines that belong to no plate.
        const head = page.words.find(({ text }) => text === 'Kenteken')?.bottom ?? 0;
        const foot = page.words.find(({ text }) => text === 'Pagina')?.top ?? 0;
        const firstPlate = Math.min(...platesOf(page).map(({ top }) => top));
        const body = page.words.filter(({ top, bottom }) => top > head + 8 && bottom < foot);
        expect(Math.min(...body.map(({ top }) => top))).toBeGreaterThan(firstPlate - 4);
        expect(Math.max(...page.words.map(({ right }) => right))).toBeLessThan(page.width);
        expect(Math.max(...page.words.map(({ bottom }) => bottom))).toBeLessThan(page.height);
      }
      expect(pdfFacts(file)).toMatchObject({ tagged: true, title: 'Wagenpark Kuiper & Zonen <Transport>' });
    },
    MANY_TIMEOUT_MS,
  );

  it('embeds its fonts, is tagged for screen readers, and keeps Dutch signs and names of 60 characters whole', async () => {
    expect(LONG_NAME).toHaveLength(59);
    const file = await print(5, paperCar);
    const { tagged, fontsEmbedded } = pdfFacts(file);
    expect(tagged).toBe(true);
    expect(fontsEmbedded.length).toBeGreaterThan(0);
    expect(fontsEmbedded.every(Boolean)).toBe(true);
    const structure = pdfStructure(file);
    for (const tag of ['H1', 'Table', 'TH', 'TD', 'Figure']) expect(structure).toContain(tag);
    const words = pdfPages(file).flatMap(({ words: all }) => all.map(({ text }) => text));
    for (const part of LONG_NAME.split(' ')) expect(words).toContain(part);
    for (const sign of ['Ökçün', 'DOBLÒ', 'ŠKODA', 'Daniël', '<Transport>', '&']) expect(words).toContain(sign);
  });

  it('says what was not sent yet, when it was printed and how far the data goes', async () => {
    const text = pdfTexts(await print(20))[0] ?? '';
    expect(text).toContain('* Op deze balie gewijzigd en nog niet verzonden.');
    expect(text).toMatch(/TB-003-D\s+\*/);
    expect(text).toContain('Afgedrukt op 24-11-2026, 11:05 · gegevens bijgewerkt t/m 24-11-2026, 10:58');
    expect(text).toContain('Garage De Brug');
    expect(text).toContain('Wagenpark Kuiper & Zonen <Transport>');
  });

  it('keeps the heading of a group with its first car', async () => {
    const choice = { ...FIRST_OVERVIEW, group: 'apkMonth', sort: 'apk' } as const;
    const { file } = await press.toPdf(await fleetOverviewPage(overviewOf(200, choice)));
    const pages = pdfPages(file);
    expect(pages.flatMap(platesOf)).toHaveLength(200);
    for (const page of pages) {
      const headings = page.words.filter(({ text, left }) => text === 'APK' && left < 60);
      const last = Math.max(...platesOf(page).map(({ top }) => top));
      for (const { top } of headings) expect(top).toBeLessThan(last);
    }
  });

  it('says in a code why paper could not be printed on, and prints the next document all the same', async () => {
    const document = await fleetOverviewPage(overviewOf(1));
    const choice = { printer: 'een printer die er niet is', copies: 1, duplex: 'simplex', colour: true } as const;
    expect(await press.toPaper(document, choice)).toBe('printer_missing');
    expect(pdfPages((await press.toPdf(document)).file)).toHaveLength(1);
  });
});
