import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { worklistPage } from '../../../src/main/print/worklist-page.ts';
import { formatPlate } from '../../../src/shared/domain/plate.ts';
import { LONG_NAME, paperCar, plateOf } from '../../support/paper-cars.ts';
import { startPress, type TestPress } from '../../support/press.ts';
import { type PdfPage, pdfFacts, pdfPages, pdfTexts } from '../../support/read-pdf.ts';

const A4 = { width: (297 / 25.4) * 72, height: (210 / 25.4) * 72 };

let press: TestPress;
beforeAll(async () => {
  press = await startPress();
});
afterAll(() => press.close());

/** Cars of which every third needs several lines. */
function rows(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const { plate, make, model, driver, waiting } = paperCar(index);
    const items = Array.from({ length: 1 + (index % 3) }, (_item, item) => ({
      kind: item === 0 ? ('apk' as const) : ('service' as const),
      description: item === 0 ? 'APK' : 'Remvloeistof vervangen',
      dueOn: `2026-12-0${item + 1}`,
      status: 'soon' as const,
    }));
    const fleetName = index % 4 === 0 ? LONG_NAME : null;
    const car = { plate, makeModel: `${make} ${model}`, fleetName, items, waiting };
    return { id: String(index), customerId: 'c', holderName: driver, phone: '+31 (0)6 12 34 56 78', ...car };
  });
}

const print = async (count: number) =>
  (
    await press.toPdf(
      await worklistPage({
        garageName: 'Garage De Brug',
        title: 'APK en onderhoud binnen 30 dagen',
        narrowedBy: ['Wagenpark Kuiper'],
        rows: rows(count),
        more: false,
        printedAt: '2026-11-24T10:05:00.000Z',
        updatedThrough: '2026-11-24T09:58:00.000Z',
      }),
    )
  ).file;

const platesOf = (page: PdfPage) => page.words.filter(({ text }) => /^T[BC]-\d{3}-D$/.test(text));

describe('the printed worklist', () => {
  it('is one page of A4 without cars, and says so', async () => {
    const file = await print(0);
    const [page, ...others] = pdfPages(file);
    expect(others).toEqual([]);
    expect(Math.abs((page?.width ?? 0) - A4.width)).toBeLessThan(1);
    expect(Math.abs((page?.height ?? 0) - A4.height)).toBeLessThan(1);
    expect(pdfTexts(file)[0]).toContain("Er zijn geen auto's waarvoor dit geldt.");
  });

  it('holds every car once and in order, with headings and number on every page, and splits no row', async () => {
    const file = await print(300);
    const pages = pdfPages(file);
    const plates = Array.from({ length: 300 }, (_, index) => formatPlate(plateOf(index)));
    expect(pages.flatMap(platesOf).map(({ text }) => text)).toEqual(plates);
    for (const [index, page] of pages.entries()) {
      const text = page.words.map((word) => word.text).join(' ');
      expect(text).toContain(`Pagina ${index + 1} van ${pages.length}`);
      for (const heading of ['Kenteken', 'Klant', 'Telefoon', 'Status', 'Afspraak']) expect(text).toContain(heading);
      // A row that was split would begin a page with lines that belong to no plate.
      const head = page.words.find((word) => word.text === 'Kenteken')?.bottom ?? 0;
      const foot = page.words.find((word) => word.text === 'Pagina')?.top ?? 0;
      const body = page.words.filter(({ top, bottom }) => top > head + 4 && bottom < foot);
      const first = Math.min(...platesOf(page).map(({ top }) => top));
      expect(Math.min(...body.map(({ top }) => top))).toBeGreaterThan(first - 4);
      expect(Math.max(...page.words.map(({ right }) => right))).toBeLessThan(page.width - 20);
    }
    const { tagged, fontsEmbedded } = pdfFacts(file);
    expect([tagged, fontsEmbedded.every(Boolean)]).toEqual([true, true]);
    const all = pages.flatMap(({ words }) => words.map(({ text }) => text)).join('');
    for (const part of LONG_NAME.split(' ')) expect(all).toContain(part);
  });
});
